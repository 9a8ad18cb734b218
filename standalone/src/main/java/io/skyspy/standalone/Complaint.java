package io.skyspy.standalone;

import io.skyspy.embedded.EmbeddedKafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Says in one sentence why a command could not be carried out, instead of a stack trace. */
final class Complaint {

    private Complaint() {}

    /** Prints the sentence on standard error and returns the exit code; what nobody foresaw is thrown on. */
    static int about(Exception thrown, CommandLine line) throws Exception {
        String sentence = sentence(thrown);
        if (sentence == null) {
            throw thrown;
        }
        line.getErr().println("skyspy: " + sentence);
        return ExitCode.SOFTWARE;
    }

    static @Nullable String sentence(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String sentence = known(cause);
            if (sentence != null) {
                return sentence;
            }
        }
        return null;
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case UserMistake mistake -> mistake.getMessage();
            case EmbeddedKafkaException embedded -> embeddedSentence(String.valueOf(embedded.getMessage()));
            case PortInUseException port ->
                "Port " + port.getPort() + " is in use by another program. Choose another one with --port.";
            case MarkedYAMLException yaml ->
                "The configuration cannot be read: " + yaml.getProblem() + place(yaml) + ".";
            case UnboundConfigurationPropertiesException unknown ->
                "The configuration has a key that does not exist: " + names(unknown) + ". See docs/configuration.md.";
            case BindException bind -> bindSentence(bind);
            default -> null;
        };
    }

    private static String embeddedSentence(String said) {
        return said.startsWith("Port ")
                ? said + " Is ./skyspy running already? --kafka-port and --registry-port choose other ones."
                : said;
    }

    private static String bindSentence(BindException bind) {
        Throwable root = bind;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UnboundConfigurationPropertiesException unknown) {
            return "The configuration has a key that does not exist: " + names(unknown)
                    + ". See docs/configuration.md.";
        }
        ConfigurationProperty property = bind.getProperty();
        String key = property == null
                ? bind.getName().toString()
                : property.getName().toString();
        String value = property == null ? "" : " = " + property.getValue();
        return "The configuration key " + key + value + " cannot be used: " + root.getMessage();
    }

    private static String names(UnboundConfigurationPropertiesException unknown) {
        return String.join(
                ", ",
                unknown.getUnboundProperties().stream()
                        .map(property -> property.getName().toString())
                        .toList());
    }

    private static String place(MarkedYAMLException yaml) {
        return yaml.getProblemMark() == null
                ? ""
                : " at line " + (yaml.getProblemMark().getLine() + 1) + ", column "
                        + (yaml.getProblemMark().getColumn() + 1);
    }
}
