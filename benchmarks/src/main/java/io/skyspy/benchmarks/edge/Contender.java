package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.Target;
import java.io.IOException;

/** A server to be measured, under the name it has in the table. Closing it ends the process. */
record Contender(String name, ServerProcess process, Target target) implements AutoCloseable {

    /** The same server, spoken to differently; only one of the two needs to be closed. */
    Contender as(String otherName, Target otherTarget) {
        return new Contender(otherName, process, otherTarget);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
