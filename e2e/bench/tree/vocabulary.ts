/** The words that questions and options are made of: those of a shop, a clinic, a town hall. */
export const vocabulary = `
  about account address after again agree already amount animal answer appointment arrive ask available baby bag balance
  bank bathroom battery before begin bicycle bill birthday blue book borrow bottle box branch bread break bring broken
  building bus button buy cable calendar call cancel card care carpet case cash certificate chair change charge cheap
  check child choose city claim class clean clinic close coat code coffee cold collect colour come company compare
  complaint computer confirm contact contract copy corner cost could country coupon course cover credit customer daily
  damage date daughter day deadline dentist deliver deposit desk detail device different dinner discount doctor document
  door double down driver early electric email emergency empty end engine enough entrance evening exchange expect expire
  express extra eye family faulty fee fill find first fix flat flight floor follow form forward free fresh friend fuel
  full garage garden gift give glass grant green ground group guest half hand happen have heating heavy help holiday
  home hospital hotel hour house income inform inside install insurance internet invoice item join journey keep key
  kitchen know label lamp language large late leave lesson letter library licence light limit line list local lock long
  lose lost luggage lunch machine mail main manage manual many mark market married meal measure medicine meeting member
  message meter middle minute missing mobile modern money month more morning move much name near need neighbour network
  never new next night noise nothing notice number nurse office often oil old online open option order original other
  outside oven owner package paint paper parcel parent park part partner party passport password patient pay pension
  people period permit person phone photo picture piece place plan plant please point police pool post prefer prepare
  present price print private problem product proof public purchase question quick quiet railway rain reach ready really
  reason receipt receive recent refund register regular remove renew rent repair replace reply report request reserve
  return ride right road roof room safe sale same save school screen season seat second see sell send service several
  share shelf ship shoe shop short should show sign single size small smoke some soon spare special staff stairs stamp
  start station stay still stolen stop store street student subscription suitcase summer supply support switch table
  take tax teacher team tell tenant terminal test their there thing think ticket time title today together tomorrow
  tool total touch tour towel town track trade train transfer travel treatment tree trip try turn type under unpaid
  until update upgrade urgent use usual vaccine valid van visit voucher wait walk wall want warm warranty wash waste
  watch water week weekend weight what wheel when where which while white whole why window winter wish with without
  work worker would write wrong year yellow yesterday young your
`
  .trim()
  .split(/\s+/)
