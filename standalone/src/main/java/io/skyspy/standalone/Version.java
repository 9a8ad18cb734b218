package io.skyspy.standalone;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = SkySpy.class.getPackage().getImplementationVersion();
        return new String[] {"SkySpy Streams " + (version == null ? "(not packaged)" : version)};
    }
}
