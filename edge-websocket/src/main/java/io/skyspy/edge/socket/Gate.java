package io.skyspy.edge.socket;

/** Whether clients are let in: from the moment the picture is complete until the server stops. */
public final class Gate {

    private volatile boolean open;

    public boolean isOpen() {
        return open;
    }

    public void open() {
        open = true;
    }

    public void shut() {
        open = false;
    }
}
