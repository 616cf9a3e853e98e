import type { Mail, Projections, SendOutcome, Submissions } from "@pantau/usecases";
import type { Meter, MetricName } from "./metrics";

/** Ports that count what goes through them, so that no use case needs to know of metrics. */

export function meteredSubmissions(submissions: Submissions, meter: Meter): Submissions {
  return verbs(submissions, {
    async put(submission) {
      const first = await submissions.put(submission);
      // Only the first processing counts: a repeat has told its rows already.
      if (first) {
        meter.add("SubmissionsProcessed");
        meter.add("RowsRead", submission.judgement.rows);
        meter.add("RowProblems", sum(Object.values(submission.judgement.counts)));
      }
      return first;
    },
  });
}

export function meteredProjections(projections: Projections, meter: Meter): Projections {
  return verbs(projections, {
    async swing(next, expected) {
      const swung = await projections.swing(next, expected);
      if (swung) meter.add("RollUps");
      return swung;
    },
  });
}

const mailMetrics: Readonly<Record<SendOutcome["outcome"], MetricName>> = {
  sent: "MailsSent",
  refused: "MailsRefused",
  unknown: "MailsUnknown",
};

export function meteredMail(mail: Mail, meter: Meter): Mail {
  return verbs(mail, {
    async send(message) {
      const outcome = await mail.send(message);
      meter.add(mailMetrics[outcome.outcome]);
      return outcome;
    },
  });
}

/** The port with some verbs replaced; works on ports that are fetched at first use, which cannot be spread. */
function verbs<T extends object>(port: T, replaced: Partial<T>): T {
  return new Proxy(port, {
    get: (target, verb) => Reflect.get(verb in replaced ? replaced : target, verb),
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
