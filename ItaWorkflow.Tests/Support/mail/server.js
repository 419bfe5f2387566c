// An SMTP server on a loopback port for the tests: prints its port, then one JSON line per message received.
// Standard input: "refuse" answers 451 from then on, "accept" takes mail again; end of input ends the server.
import { createInterface } from "node:readline";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

let refusing = false;
const say = (value) => process.stdout.write(JSON.stringify(value) + "\n");

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onMailFrom: (address, session, done) =>
    done(refusing ? Object.assign(new Error("try later"), { responseCode: 451 }) : null),
  async onData(stream, session, done) {
    const mail = await simpleParser(stream);
    say({
      messageId: mail.messageId,
      from: mail.from?.text ?? "",
      recipients: session.envelope.rcptTo.map((to) => to.address),
      subject: mail.subject ?? "",
      text: mail.text ?? "",
      html: mail.html || "",
      attachments: mail.attachments.map((a) => a.filename),
    });
    done();
  },
});

createInterface({ input: process.stdin })
  .on("line", (line) => (refusing = line.trim() === "refuse"))
  .on("close", () => process.exit());
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
