package io.skyspy.simulator.feed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Who is connected: accepts up to {@value #MOST} clients and gives each every chunk. */
final class FeedClients {
    private static final int MOST = 64;
    private static final long PAUSE_NANOS = 50_000_000;

    private final ServerSocket server;
    private final List<FeedClient> clients = new CopyOnWriteArrayList<>();

    private FeedClients(ServerSocket server) {
        this.server = server;
    }

    static FeedClients listen(InetSocketAddress address) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(address);
        FeedClients clients = new FeedClients(server);
        Thread.ofPlatform().daemon().name("simulator-accept").start(clients::accept);
        return clients;
    }

    int port() {
        return server.getLocalPort();
    }

    int count() {
        clients.removeIf(client -> !client.isOpen());
        return clients.size();
    }

    /** Sends to all; those that cannot keep up are disconnected. */
    void offer(byte[] chunk) throws InterruptedException {
        clients.removeIf(client -> !client.isOpen());
        for (FeedClient client : clients) {
            client.offer(chunk);
        }
    }

    /** Sends to all, at the speed of the slowest. */
    void put(byte[] chunk) throws InterruptedException {
        clients.removeIf(client -> !client.isOpen());
        for (FeedClient client : clients) {
            client.put(chunk);
        }
    }

    void close() throws IOException {
        server.close();
        clients.forEach(FeedClient::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                welcome(server.accept());
            } catch (IOException leftOrClosed) {
                LockSupport.parkNanos(PAUSE_NANOS); // a client that left at once, the end, or no more descriptors
            }
        }
    }

    private void welcome(Socket socket) throws IOException {
        if (count() >= MOST) {
            socket.close();
            return;
        }
        socket.setTcpNoDelay(true);
        clients.add(FeedClient.serve(socket));
    }
}
