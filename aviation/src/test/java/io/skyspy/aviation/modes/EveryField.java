package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.modes.bds.Inference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Asks a message for everything it can tell. */
final class EveryField {
    private EveryField() {}

    static void read(ModeSMessage message) {
        for (Method method : message.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class) {
                assertThat(call(message, method)).as(method.getName()).isNotNull();
            }
        }
        if (message instanceof CommBReply reply) {
            assertThat(Inference.of(reply).candidates()).doesNotContainNull();
        }
    }

    private static Object call(ModeSMessage message, Method method) {
        try {
            return method.invoke(message);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " of " + message, e.getCause());
        } catch (IllegalAccessException e) {
            throw new LinkageError(method.toString(), e);
        }
    }
}
