package io.skyspy.edge.message;

import io.skyspy.edge.table.ResumePoint;
import java.util.Optional;

/**
 * Where in the course of the picture a message stands; extra members that only some clients read.
 *
 * @param epoch which course it is: numbers and points of another one mean nothing
 * @param sequence grows with every change of the picture
 * @param point from where a client can go on, at this server or another
 */
public record Mark(String epoch, long sequence, String point) {

    private static final String VIEW = ".";

    /**
     * What a client gave back of such a mark.
     *
     * @param point where it left off
     * @param view what it had in view then, and so knows
     */
    public record Resume(ResumePoint point, View view) {}

    /** What a client that has that view gives back to go on. */
    String resume(View view) {
        String code = ViewCode.of(view);
        return code.isEmpty() ? point : point + VIEW + code;
    }

    /** What such a text stands for; empty when it stands for nothing. */
    public static Optional<Resume> parse(String resume) {
        int dot = resume.indexOf(VIEW);
        String point = dot < 0 ? resume : resume.substring(0, dot);
        String code = dot < 0 ? "" : resume.substring(dot + 1);
        return ResumePoint.parse(point).flatMap(known -> ViewCode.parse(code).map(view -> new Resume(known, view)));
    }
}
