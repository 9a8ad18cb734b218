package io.skyspy.edge.request;

import io.skyspy.edge.message.ClientMessage.Request;
import io.skyspy.edge.message.Figures;
import io.skyspy.edge.message.ServerDocuments;
import io.skyspy.edge.message.ServerState;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Statistics;
import java.util.Set;
import java.util.function.Supplier;

/** Answers about the server and the connection that asks. */
public final class ServerDesk implements Desk {

    private final Supplier<ServerState> server;
    private final Supplier<Picture> picture;
    private final Supplier<Figures> figures;

    public ServerDesk(Supplier<ServerState> server, Supplier<Picture> picture, Supplier<Figures> figures) {
        this.server = server;
        this.picture = picture;
        this.figures = figures;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("status", "health", "system-status", "system-info", "ws-status");
    }

    @Override
    public Answer answer(String kind, Request request, Asker asker) {
        ServerState now = server.get();
        return new Answer.Data(
                switch (kind) {
                    case "status" -> ServerDocuments.status(now, figures.get());
                    case "health" -> ServerDocuments.health(now);
                    case "system-status" ->
                        ServerDocuments.system(now, Statistics.of(picture.get().rows()), figures.get());
                    case "system-info" -> ServerDocuments.info(now);
                    default ->
                        ServerDocuments.connection(
                                now,
                                asker.endpoint().label(),
                                asker.id(),
                                asker.subscribed(),
                                asker.endpoint().topics());
                });
    }
}
