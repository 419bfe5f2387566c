// An SMTP server for the tests on three loopback ports: plain, with STARTTLS, and TLS from the first byte (certificate and key in MAIL_CERTIFICATE and MAIL_KEY).
// Prints its ports, then one JSON line per message received. Lets everybody sign in, and says with the message who did.
// Standard input sets the mood (printed back when it holds): "refuse" answers 451, "reject ADDRESS" answers 550 to that recipient, "deny" 550 5.7.1 to any, "drop" takes the mail and hangs up
// before saying so, "hold" takes it and says so only when the mood changes, "accept" takes mail again; end of input ends the server.
import { createInterface } from "node:readline";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

let mood = "accept";
const held = [];
const say = (value) => process.stdout.write(JSON.stringify(value) + "\n");

const answer = (responseCode, text) => Object.assign(new Error(text), { responseCode });

const identity = { cert: process.env.MAIL_CERTIFICATE, key: process.env.MAIL_KEY };
const serve = (options) => {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    authMethods: ["PLAIN", "XOAUTH2"],
    onAuth: (auth, session, done) => done(null, { user: `${auth.username} ${auth.accessToken ?? auth.password}` }),
    onMailFrom: (address, session, done) => done(mood === "refuse" ? answer(451, "try later") : null),
    onRcptTo: (address, session, done) => done({ [`reject ${address.address}`]: answer(550, "no such mailbox"), deny: answer(550, "5.7.1 not from you") }[mood] ?? null),
    async onData(stream, session, done) {
      // Its sender was killed in the middle: nothing was taken.
      const mail = await simpleParser(stream).catch(() => null);
      if (!mail) return;
      say({
        messageId: mail.messageId,
        from: mail.from?.text ?? "",
        recipients: session.envelope.rcptTo.map((to) => to.address),
        subject: mail.subject ?? "",
        text: mail.text ?? "",
        html: mail.html || "",
        attachments: mail.attachments.map((a) => a.filename),
        signedIn: session.user || "",
        isEncrypted: session.secure,
      });
      if (mood === "drop") [...server.connections].find((connection) => connection.session === session)?._socket.destroy();
      else if (mood === "hold") held.push(done);
      else done();
    },
    ...options,
  });
  // A sender that was killed resets its connection, and one that does not trust us hangs up.
  server.on("error", () => {});
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.server.address().port)));
};

createInterface({ input: process.stdin })
  .on("line", (line) => {
    mood = line.trim();
    for (const done of held.splice(0)) done();
    say({ mood });
  })
  .on("close", () => process.exit());
say({ port: await serve({ disabledCommands: ["STARTTLS"] }), startTlsPort: await serve(identity), tlsPort: await serve({ ...identity, secure: true }) });
