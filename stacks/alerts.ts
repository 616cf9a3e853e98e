import { CfnOutput, Duration, TimeZone } from "aws-cdk-lib";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { dataEnvironment } from "./environment";
import { PantauFunction } from "./function";
import { grantObjects, grantTable } from "./grants";
import type { IngestStack } from "./ingest";
import { PantauStack, type PantauStackProps } from "./pantau-stack";
import { QueueWithDeadLetters } from "./queue";
import { retention } from "./retention";
import { ScheduledCall } from "./scheduled-call";
import { sizing } from "./sizing";
import type { StorageStack } from "./storage";
import type { WebStack } from "./web";

export interface AlertsProps extends PantauStackProps {
  readonly storage: StorageStack;
  readonly ingest: IngestStack;
  readonly web: WebStack;
}

/** The morning evaluation, the mails it sends, and what comes back of them. */
export class AlertsStack extends PantauStack {
  readonly identity: EmailIdentity;
  readonly mailEvents: ConfigurationSet;
  readonly bounceTopic: Topic;
  readonly evaluate: PantauFunction;
  readonly bounces: PantauFunction;
  readonly bouncesMissed: Queue;
  readonly daily: ScheduledCall;
  readonly watch: ScheduledCall;
  /** Evaluations that administrators ask for: the API's own time is over before 600 mails are out. */
  readonly asked: QueueWithDeadLetters;
  readonly mailEnvironment: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    private readonly props: AlertsProps,
  ) {
    super(scope, "alerts", props, { description: "Alert evaluation and mail" });
    const { stage, storage } = props;
    this.identity = this.sender();
    this.bounceTopic = new Topic(this, "MailEvents", {
      displayName: "Bounces and complaints",
      masterKey: storage.key,
      enforceSSL: true,
    });
    this.mailEvents = this.configurationSet();
    this.mailEnvironment = {
      MAIL_FROM: stage.mail.from,
      MAIL_CONFIGURATION_SET: this.mailEvents.configurationSetName,
    };
    this.evaluate = this.evaluation();
    this.asked = new QueueWithDeadLetters(this, "Evaluations", { ...sizing.alerts, attempts: 3 });
    this.evaluate.addEventSource(
      new SqsEventSource(this.asked.queue, {
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: 2,
      }),
    );
    // One call a day decides itself whether it is Monday: two calls would be two runs, and two digests.
    this.daily = new ScheduledCall(this, "Daily", {
      stage,
      key: storage.key,
      fn: this.evaluate,
      description: "Alert evaluation and digests at 07:00 in Jakarta; on Mondays the weekly digest too",
      schedule: ScheduleExpression.cron({ minute: "0", hour: "7", timeZone: TimeZone.of("Asia/Jakarta") }),
      input: ScheduleTargetInput.fromObject({ kind: "evaluate", at: "<aws.scheduler.scheduled-time>" }),
    });
    this.watch = new ScheduledCall(this, "Watch", {
      stage,
      key: storage.key,
      fn: this.evaluate,
      description: "Whether the morning's run came to its end; makes up for it where it did not",
      schedule: ScheduleExpression.cron({ minute: "25,55" }),
      input: ScheduleTargetInput.fromObject({ kind: "watch" }),
      missed: this.daily.missed,
    });
    this.bouncesMissed = this.deadLetters();
    this.bounces = this.bounceHandling();
    new CfnOutput(this, "EvaluateFunction", { value: this.evaluate.functionName });
    new CfnOutput(this, "BouncesFunction", { value: this.bounces.functionName });
    new CfnOutput(this, "EvaluationsDeadLetters", { value: this.asked.deadLetters.queueUrl });
    new CfnOutput(this, "EvaluateDeadLetters", { value: this.daily.missed.queueUrl });
    new CfnOutput(this, "BouncesDeadLetters", { value: this.bouncesMissed.queueUrl });
    new CfnOutput(this, "MailFrom", { value: stage.mail.from });
    this.identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `DkimRecord${index + 1}`, { value: `${name} CNAME ${value}` });
    });
  }

  /** May send as this identity, under this configuration set, from this address; nothing else. */
  grantMail(to: IGrantable): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        // Mails are sent as whole MIME messages, which SES counts as raw.
        actions: ["ses:SendEmail", "ses:SendRawEmail"],
        resources: [
          this.identity.emailIdentityArn,
          this.formatArn({
            service: "ses",
            resource: "configuration-set",
            resourceName: this.mailEvents.configurationSetName,
          }),
        ],
        conditions: { StringEquals: { "ses:FromAddress": this.props.stage.mail.from } },
      }),
    );
  }

  private sender(): EmailIdentity {
    const { identity } = this.props.stage.mail;
    return new EmailIdentity(this, "Sender", {
      identity: "domain" in identity ? Identity.domain(identity.domain) : Identity.email(identity.mailbox),
      feedbackForwarding: false,
    });
  }

  private configurationSet(): ConfigurationSet {
    const set = new ConfigurationSet(this, "MailSettings", {
      configurationSetName: `pantau-${this.props.stage.name}`,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    set.addEventDestination("Returned", {
      destination: EventDestination.snsTopic(this.bounceTopic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    return set;
  }

  private evaluation(): PantauFunction {
    const { stage, storage, ingest, web } = this.props;
    const fn = new PantauFunction(this, "Evaluate", {
      stage,
      key: storage.key,
      ...sizing.alerts,
      entry: "functions/alerts.ts",
      description: "Judges the rules, sends each person one digest at most",
      concurrency: stage.concurrency?.background,
      environment: {
        ...dataEnvironment(storage, ingest.rollUps),
        ...this.mailEnvironment,
        SITE_URL: web.url,
      },
    });
    grantTable(storage.table, fn);
    grantObjects(fn, storage.key, { bucket: storage.derived, prefix: "derived/", may: ["read", "write"] });
    this.grantMail(fn);
    return fn;
  }

  private deadLetters(): Queue {
    return new Queue(this, "MailEventsMissed", {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(retention.deadLetters),
    });
  }

  private bounceHandling(): PantauFunction {
    const { stage, storage, ingest, web } = this.props;
    const fn = new PantauFunction(this, "Bounces", {
      stage,
      key: storage.key,
      ...sizing.bounces,
      entry: "functions/bounces.ts",
      description: "Notes addresses that mail does not reach, and tells the administrators",
      environment: {
        ...dataEnvironment(storage, ingest.rollUps),
        ...this.mailEnvironment,
        SITE_URL: web.url,
      },
    });
    fn.configureAsyncInvoke({ onFailure: new SqsDestination(this.bouncesMissed), retryAttempts: 2 });
    grantTable(storage.table, fn);
    this.grantMail(fn);
    this.bounceTopic.addSubscription(new LambdaSubscription(fn, { deadLetterQueue: this.bouncesMissed }));
    return fn;
  }
}
