package io.skyspy.benchmarks.edge;

/** What is measured of the edge, by name. */
enum EdgeCase {
    BATCHED("batches of 60 deltas every 200 ms, against raw senders, npm ws, socket.io and Spring's SimpleBroker") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            FanOutCases.batched(bench);
        }
    },
    SINGLE("300 deltas/s as messages of their own, against the same raw sender and npm ws") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            FanOutCases.single(bench);
        }
    },
    DEFLATE("batches compressed once for everybody, against the edge's plain ones") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            FanOutCases.deflate(bench);
        }
    },
    STOMP("batches over STOMP, against the edge's plain ones and Spring's SimpleBroker") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            FanOutCases.stomp(bench);
        }
    },
    SLOW("one client in ten never reads: what the others notice, and the memory it takes") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            SlowClientsCase.run(bench);
        }
    },
    STORM("4,000 clients come at once and want a snapshot of 500 aircraft") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            StormCase.run(bench);
        }
    },
    IDLE("memory of 4,000 clients to whom nothing is sent") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            IdleCase.run(bench);
        }
    },
    KAFKA("time from the append in Kafka to every client") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            KafkaCase.run(bench);
        }
    },
    PROFILE("where the edge's CPU time goes, by thread and by method; only when asked for") {
        @Override
        void run(EdgeBenchmark bench) throws Exception {
            ProfileCase.run(bench);
        }
    };

    private final String description;

    EdgeCase(String description) {
        this.description = description;
    }

    abstract void run(EdgeBenchmark bench) throws Exception;

    String description() {
        return description;
    }
}
