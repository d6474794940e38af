// The main job through a client that was generated from /openapi; MainJob.java says the same in Java. Arguments: address, document.
import { Acknowledged, Configuration, DeclarationsApi, Problem, QueueApi, ResponseError, TasksApi } from './client/index';

// the little of Node that is used here, so that its types need not be fetched
declare const process: { argv: string[]; exitCode: number };
declare function require(name: string): any;
declare const Buffer: { from(text: string, encoding: string): any };

const fs = require('fs');
const crypto = require('crypto');
const address = process.argv[2].replace(/\/$/, '');

function as(name: string): Configuration {
  return new Configuration({ basePath: address, username: name, password: 'single-window' });
}

/** Looks through the headers, page by page, for the number under which this declaration waits. */
async function numberOf(mrn: string, country: QueueApi): Promise<number> {
  let after = 0;
  for (;;) {
    const page = await country.listHeaders({ after, max: 200 });
    const mine = page.find(header => header.mrn === mrn);
    if (mine) {
      return mine.deliveryNumber;
    }
    after = page[page.length - 1].deliveryNumber;
  }
}

async function run(document: string): Promise<void> {
  const trader = new DeclarationsApi(as('trader.uz'));
  const response = await (await trader.lodgeDeclaration({ body: document })).text();
  const mrn = /<ID>(.*?)<\/ID>/.exec(response)![1];
  console.log(`lodged ${mrn}`);
  console.log(`again ${await (await trader.lodgeDeclaration({ body: document })).text() === response}`);

  const declaration = await trader.getDeclaration({ mrn });
  for (const recipient of declaration.recipients) {
    console.log(`${recipient.kind} ${recipient.code} ${recipient.duty}`);
  }

  const agency = new TasksApi(as('gateway.plant.kz'));
  const id = (await agency.listTasks({ mrn }))[0].id;
  await agency.claimTask({ id });
  const decided = await agency.decideTask({ id, decisionInput: { decision: 'APPROVE_WITH_CONDITIONS', conditions: ['Открыть при разгрузке.'] } });
  console.log(`${decided.state} [${decided.conditions}]`);

  const country = new QueueApi(as('gateway.kz'));
  const message = await country.pullMessage({ deliveryNumber: await numberOf(mrn, country) });
  const content = Buffer.from(message.content, 'base64');
  const sha256 = crypto.createHash('sha256').update(content).digest('hex');
  console.log(`${message.header.messageType} ${sha256 === message.header.contentSha256} ${content.toString('utf8') === document}`);
  const results: Acknowledged[] = await country.acknowledgeMessages({ acknowledgement: [{ deliveryNumber: message.header.deliveryNumber, outcome: 'OK' }] });
  console.log(results[0].result);
  console.log(`waits ${(await country.getQueueStatus()).depth >= 0}`);

  console.log((await trader.getDeclaration({ mrn })).status);
  try {
    await trader.getDeclaration({ mrn: '26UZ000000000000J0' });
  } catch (refused) {
    if (!(refused instanceof ResponseError)) {
      throw refused;
    }
    const problem: Problem = await refused.response.json();
    console.log(`refused ${refused.response.status} ${problem.code}`);
  }
}

run(fs.readFileSync(process.argv[3], 'utf8')).catch(failed => {
  console.error(failed);
  process.exitCode = 1;
});
