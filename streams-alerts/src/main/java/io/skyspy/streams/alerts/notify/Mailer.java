package io.skyspy.streams.alerts.notify;

import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends e-mails through the configured server. */
final class Mailer {

    private final Optional<JavaMailSender> server;
    private final String from;

    /** @param server empty when none is configured */
    Mailer(Optional<JavaMailSender> server, String from) {
        this.server = server;
        this.from = from;
    }

    Attempt send(Letter.Mail letter) {
        if (server.isEmpty()) {
            return new Attempt.Refused("no mail server is configured (spring.mail.host)");
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.to().toArray(String[]::new));
        message.setSubject(letter.subject());
        message.setText(letter.text());
        try {
            server.get().send(message);
            return new Attempt.Delivered();
        } catch (MailParseException wrong) {
            return new Attempt.Refused(
                    "the mail cannot be made (" + wrong.getClass().getSimpleName() + ")");
        } catch (MailException failed) {
            return new Attempt.Later(
                    "the mail server did not take it (" + failed.getClass().getSimpleName() + ")", Optional.empty());
        }
    }
}
