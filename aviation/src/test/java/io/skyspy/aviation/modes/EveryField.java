package io.skyspy.aviation.modes;

import io.skyspy.aviation.modes.bds.Inference;
import io.skyspy.aviation.modes.bds.Register;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;

/** Asks a message for everything it can tell. */
final class EveryField {
    private static final ClassValue<Method[]> FIELDS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods()).filter(EveryField::isField).toArray(Method[]::new);
        }
    };

    private EveryField() {}

    static void read(ModeSMessage message) {
        for (Method field : FIELDS.get(message.getClass())) {
            Objects.requireNonNull(call(message, field), field::toString);
        }
        if (message instanceof CommBReply reply) {
            for (Register candidate : Inference.of(reply).candidates()) {
                Objects.requireNonNull(candidate);
            }
        }
    }

    private static boolean isField(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class;
    }

    private static Object call(ModeSMessage message, Method field) {
        try {
            return field.invoke(message);
        } catch (InvocationTargetException e) {
            throw new AssertionError(field + " of " + message, e.getCause());
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.toString(), e);
        }
    }
}
