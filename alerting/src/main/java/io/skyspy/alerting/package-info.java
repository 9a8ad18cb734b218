/**
 * What an alert rule means: checked when somebody writes it, compiled, and found by what an aircraft shows.
 *
 * <p>Depends on {@code io.skyspy.schemas} and RE2/J. Does no I/O and knows no clock: who evaluates a rule says when. {@link
 * io.skyspy.alerting.RuleCheck} speaks to whoever writes a rule, {@link io.skyspy.alerting.RuleIndex} answers which rules an aircraft
 * matches.
 */
@NullMarked
package io.skyspy.alerting;

import org.jspecify.annotations.NullMarked;
