/** What plays samples: it comes when a bot has some. */
export { coverageOf } from '../../schema/coverage/coverage.ts'
export { acceptNow, groundOf, runSample } from '../../schema/samples/samples.ts'
export { compileLearning } from '../understanding/learnt.ts'
