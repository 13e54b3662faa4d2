// Every rule, sorted by id. A test compares this list with the folder.
import type { Rule } from '../rule.ts';
import cAmountDec from './c-amount-dec.ts';
import cAmountUnit from './c-amount-unit.ts';
import cBlank from './c-blank.ts';
import cDecimal from './c-decimal.ts';
import cFullwidth from './c-fullwidth.ts';
import cHuge from './c-huge.ts';
import cLeadzero from './c-leadzero.ts';
import cNeg from './c-neg.ts';
import cNonnum from './c-nonnum.ts';
import cPercent from './c-percent.ts';
import cSlash from './c-slash.ts';
import dEarly from './d-early.ts';
import dLate from './d-late.ts';
import dPeriodMissing from './d-period-missing.ts';
import dPeriodWrong from './d-period-wrong.ts';
import dRelativeTime from './d-relative-time.ts';
import dSignAfterPub from './d-sign-after-pub.ts';
import dSignFormat from './d-sign-format.ts';
import dSignYear from './d-sign-year.ts';
import dYearMix from './d-year-mix.ts';
import fBasisOldno from './f-basis-oldno.ts';
import fColMissing from './f-col-missing.ts';
import fHybrid from './f-hybrid.ts';
import fLabel from './f-label.ts';
import fOld from './f-old.ts';
import fOtherSingle from './f-other-single.ts';
import fRowExtra from './f-row-extra.ts';
import fRowMissing from './f-row-missing.ts';
import fWrongForm from './f-wrong-form.ts';
import lArticle from './l-article.ts';
import lBasis from './l-basis.ts';
import lOldLaw from './l-old-law.ts';
import lRefName from './l-ref-name.ts';
import lRefNo from './l-ref-no.ts';
import lTimelimit from './l-timelimit.ts';
import nApplicant from './n-applicant.ts';
import nCarried from './n-carried.ts';
import nDecision from './n-decision.ts';
import nDispute from './n-dispute.ts';
import nDisputeZero from './n-dispute-zero.ts';
import nFee from './n-fee.ts';
import nHandled from './n-handled.ts';
import nNormdoc from './n-normdoc.ts';
import nOrg from './n-org.ts';
import nOutcome from './n-outcome.ts';
import nPercent from './n-percent.ts';
import nReceived from './n-received.ts';
import nSameFact from './n-same-fact.ts';
import nSelf from './n-self.ts';
import nSumParts from './n-sum-parts.ts';
import nUnit from './n-unit.ts';
import nZeroText from './n-zero-text.ts';
import pApplicant from './p-applicant.ts';
import pBank from './p-bank.ts';
import pId from './p-id.ts';
import pMail from './p-mail.ts';
import pMobile from './p-mobile.ts';
import pSecret from './p-secret.ts';
import qGrammar from './q-grammar.ts';
import qMojibake from './q-mojibake.ts';
import qOfftopic6 from './q-offtopic-6.ts';
import qPinyin from './q-pinyin.ts';
import qProblemNomeasure from './q-problem-nomeasure.ts';
import qProblemVague from './q-problem-vague.ts';
import qPunct from './q-punct.ts';
import qScript from './q-script.ts';
import qSpam from './q-spam.ts';
import qTemplate from './q-template.ts';
import qTerm from './q-term.ts';
import qTypo from './q-typo.ts';
import qTypoDup from './q-typo-dup.ts';
import rIncomplete from './r-incomplete.ts';
import sAssess from './s-assess.ts';
import sContact from './s-contact.ts';
import sEmpty from './s-empty.ts';
import sExtra from './s-extra.ts';
import sHead from './s-head.ts';
import sPrefaceList from './s-preface-list.ts';
import sSectionMissing from './s-section-missing.ts';
import sSectionOrder from './s-section-order.ts';
import sSignoff from './s-signoff.ts';
import sSubhead from './s-subhead.ts';
import sSubject from './s-subject.ts';
import sSubnum from './s-subnum.ts';
import sTableMissing from './s-table-missing.ts';
import sTitle from './s-title.ts';
import sTitleOrg from './s-title-org.ts';
import t22019Avg from './t2-2019-avg.ts';
import t22019DecisionEqSum from './t2-2019-decision-eq-sum.ts';
import t22019ItemsNeg from './t2-2019-items-neg.ts';
import t22019PubGtMade from './t2-2019-pub-gt-made.ts';
import t22021StockLow from './t2-2021-stock-low.ts';
import t2FeeDept from './t2-fee-dept.ts';
import t2IssuedCaliber from './t2-issued-caliber.ts';
import t2RegPower from './t2-reg-power.ts';
import t3Allcarry from './t3-allcarry.ts';
import t3Balance from './t3-balance.ts';
import t3ColOnlyTotal from './t3-col-only-total.ts';
import t3NegativeFlow from './t3-negative-flow.ts';
import t3SumCol from './t3-sum-col.ts';
import t3SumRow from './t3-sum-row.ts';
import t3TotalBlank from './t3-total-blank.ts';
import t3ZeroHandled from './t3-zero-handled.ts';
import t4AllPending from './t4-all-pending.ts';
import t4SumLit from './t4-sum-lit.ts';
import t4SumLitafter from './t4-sum-litafter.ts';
import t4SumRecon from './t4-sum-recon.ts';
import uFee from './u-fee.ts';
import uPubdateUnknown from './u-pubdate-unknown.ts';
import uRepublished from './u-republished.ts';
import xDisputeNoReq from './x-dispute-no-req.ts';
import xDisputeRate from './x-dispute-rate.ts';
import xFeeAmount from './x-fee-amount.ts';
import xOtherShare from './x-other-share.ts';
import xRefusedCorrected from './x-refused-corrected.ts';
import xUnpaidFee from './x-unpaid-fee.ts';
import yCarry from './y-carry.ts';
import yCopyProblem from './y-copy-problem.ts';
import yCopyTable from './y-copy-table.ts';
import yCopyText from './y-copy-text.ts';
import yItems from './y-items.ts';
import yPeerCopy from './y-peer-copy.ts';
import yStock from './y-stock.ts';

export const RULES: readonly Rule[] = [
  cAmountDec,
  cAmountUnit,
  cBlank,
  cDecimal,
  cFullwidth,
  cHuge,
  cLeadzero,
  cNeg,
  cNonnum,
  cPercent,
  cSlash,
  dEarly,
  dLate,
  dPeriodMissing,
  dPeriodWrong,
  dRelativeTime,
  dSignAfterPub,
  dSignFormat,
  dSignYear,
  dYearMix,
  fBasisOldno,
  fColMissing,
  fHybrid,
  fLabel,
  fOld,
  fOtherSingle,
  fRowExtra,
  fRowMissing,
  fWrongForm,
  lArticle,
  lBasis,
  lOldLaw,
  lRefName,
  lRefNo,
  lTimelimit,
  nApplicant,
  nCarried,
  nDecision,
  nDisputeZero,
  nDispute,
  nFee,
  nHandled,
  nNormdoc,
  nOrg,
  nOutcome,
  nPercent,
  nReceived,
  nSameFact,
  nSelf,
  nSumParts,
  nUnit,
  nZeroText,
  pApplicant,
  pBank,
  pId,
  pMail,
  pMobile,
  pSecret,
  qGrammar,
  qMojibake,
  qOfftopic6,
  qPinyin,
  qProblemNomeasure,
  qProblemVague,
  qPunct,
  qScript,
  qSpam,
  qTemplate,
  qTerm,
  qTypoDup,
  qTypo,
  rIncomplete,
  sAssess,
  sContact,
  sEmpty,
  sExtra,
  sHead,
  sPrefaceList,
  sSectionMissing,
  sSectionOrder,
  sSignoff,
  sSubhead,
  sSubject,
  sSubnum,
  sTableMissing,
  sTitleOrg,
  sTitle,
  t22019Avg,
  t22019DecisionEqSum,
  t22019ItemsNeg,
  t22019PubGtMade,
  t22021StockLow,
  t2FeeDept,
  t2IssuedCaliber,
  t2RegPower,
  t3Allcarry,
  t3Balance,
  t3ColOnlyTotal,
  t3NegativeFlow,
  t3SumCol,
  t3SumRow,
  t3TotalBlank,
  t3ZeroHandled,
  t4AllPending,
  t4SumLit,
  t4SumLitafter,
  t4SumRecon,
  uFee,
  uPubdateUnknown,
  uRepublished,
  xDisputeNoReq,
  xDisputeRate,
  xFeeAmount,
  xOtherShare,
  xRefusedCorrected,
  xUnpaidFee,
  yCarry,
  yCopyProblem,
  yCopyTable,
  yCopyText,
  yItems,
  yPeerCopy,
  yStock,
];
