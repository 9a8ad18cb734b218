package io.skyspy.streams.alerts;

import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.NotificationChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The channels that notifications may go to. */
final class ChannelsByRule implements Book<NotificationChannel> {
    private final int mostChannels;
    private final AlertsMetrics metrics;
    private final Map<Long, NotificationChannel> channels = new ConcurrentSkipListMap<>();

    ChannelsByRule(int mostChannels, AlertsMetrics metrics) {
        this.mostChannels = mostChannels;
        this.metrics = metrics;
    }

    @Override
    public void put(NotificationChannel channel) {
        if (channels.size() >= mostChannels && !channels.containsKey(channel.getId())) {
            metrics.refusedChannel();
            return;
        }
        channels.put(channel.getId(), channel);
    }

    @Override
    public void remove(String key) {
        try {
            channels.remove(Long.parseLong(key));
        } catch (NumberFormatException foreign) {
            metrics.unexpected();
        }
    }

    @Override
    public void clear() {
        channels.clear();
    }

    /**
     * Where matches of a rule are to be sent: the channels it names, those for all rules if it wants them; none that is switched off or
     * belongs to somebody else.
     */
    List<Long> of(AlertRule rule) {
        if (rule.getChannelIds().isEmpty() && !rule.getUseGlobalNotifications()) {
            return List.of();
        }
        return channels.values().stream()
                .filter(channel -> channel.getEnabled() && isOpenTo(channel, rule) && isChosen(channel, rule))
                .map(NotificationChannel::getId)
                .toList();
    }

    private static boolean isChosen(NotificationChannel channel, AlertRule rule) {
        return rule.getChannelIds().contains(channel.getId())
                || (channel.getForAllRules() && rule.getUseGlobalNotifications());
    }

    private static boolean isOpenTo(NotificationChannel channel, AlertRule rule) {
        return channel.getOwnerId() == null || channel.getOwnerId().equals(rule.getOwnerId());
    }
}
