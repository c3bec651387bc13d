<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AcceptancePolicy</name>
    <message numerus="yes">
        <source>A risk is accepted for at most %n month(s) at once: choose a day up to %1. It can be renewed then.</source>
        <translation>
            <numerusform>A risk is accepted for at most %n month at once: choose a day up to %1. It can be renewed then.</numerusform>
            <numerusform>A risk is accepted for at most %n months at once: choose a day up to %1. It can be renewed then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditCheckpoints</name>
    <message numerus="yes">
        <source>None of the %n entry(ies) of the log is signed yet.</source>
        <translation>
            <numerusform>The %n entry of the log is not signed yet.</numerusform>
            <numerusform>None of the %n entries of the log is signed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) after the last signature (entry %1) are signed by nobody yet.</source>
        <translation>
            <numerusform>%n entry after the last signature (entry %1) is signed by nobody yet.</numerusform>
            <numerusform>%n entries after the last signature (entry %1) are signed by nobody yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>Decided on %n requirement(s).</source>
        <translation>
            <numerusform>Decided on %n requirement.</numerusform>
            <numerusform>Decided on %n requirements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded %n assessment(s).</source>
        <translation>
            <numerusform>Recorded %n assessment.</numerusform>
            <numerusform>Recorded %n assessments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(ies).</source>
        <translation>
            <numerusform>The audit log is whole: %n entry.</numerusform>
            <numerusform>The audit log is whole: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) of the organisation are due as well: judge them with --organisation.</source>
        <translation>
            <numerusform>%n requirement of the organisation is due as well: judge it with --organisation.</numerusform>
            <numerusform>%n requirements of the organisation are due as well: judge them with --organisation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n judgement(s).</source>
        <translation>
            <numerusform>Confirmed %n judgement.</numerusform>
            <numerusform>Confirmed %n judgements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) wait for a judgement of this phase: %1</source>
        <translation>
            <numerusform>%n requirement waits for a judgement of this phase: %1</numerusform>
            <numerusform>%n requirements wait for a judgement of this phase: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One reason would leave out the %n requirement(s) listed above. If it fits each of them, repeat the command with --yes.</source>
        <translation>
            <numerusform>One reason would leave out the requirement listed above. If it fits, repeat the command with --yes.</numerusform>
            <numerusform>One reason would leave out the %n requirements listed above. If it fits each of them, repeat the command with --yes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n answer(s) of %1; it is in tier %2.</source>
        <translation>
            <numerusform>Confirmed %n answer of %1; it is in tier %2.</numerusform>
            <numerusform>Confirmed %n answers of %1; it is in tier %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) have countermeasures now.</source>
        <translation>
            <numerusform>%n threat has countermeasures now.</numerusform>
            <numerusform>%n threats have countermeasures now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) found.</source>
        <translation>
            <numerusform>%n threat found.</numerusform>
            <numerusform>%n threats found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n record(s) are what the log says they became.</source>
        <translation>
            <numerusform>The one record is what the log says it became.</numerusform>
            <numerusform>All %n records are what the log says they became.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are not what the log says they became:</source>
        <translation>
            <numerusform>%n value is not what the log says it became:</numerusform>
            <numerusform>%n values are not what the log says they became:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submitted %n assessment(s) for review.</source>
        <translation>
            <numerusform>Submitted %n assessment for review.</numerusform>
            <numerusform>Submitted %n assessments for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviewed %n assessment(s).</source>
        <translation>
            <numerusform>Reviewed %n assessment.</numerusform>
            <numerusform>Reviewed %n assessments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrew %n step(s).</source>
        <translation>
            <numerusform>Withdrew %n step.</numerusform>
            <numerusform>Withdrew %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) rest on it: see “gatehouse-cli evidence uses”.</source>
        <translation>
            <numerusform>%n thing rests on it: see “gatehouse-cli evidence uses”.</numerusform>
            <numerusform>%n things rest on it: see “gatehouse-cli evidence uses”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) confirmed.</source>
        <translation>
            <numerusform>%n assessment confirmed.</numerusform>
            <numerusform>%n assessments confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The release before has %n own test case(s) that this one has not. Take them over with --take-own.</source>
        <translation>
            <numerusform>The release before has %n own test case that this one has not. Take it over with --take-own.</numerusform>
            <numerusform>The release before has %n own test cases that this one has not. Take them over with --take-own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded %n result(s).</source>
        <translation>
            <numerusform>Recorded %n result.</numerusform>
            <numerusform>Recorded %n results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the picture are painted over.</source>
        <translation>
            <numerusform>%n part of the picture is painted over.</numerusform>
            <numerusform>%n parts of the picture are painted over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of %1 are painted over on every copy; the file stays as it is.</source>
        <translation>
            <numerusform>%n part of %1 is painted over on every copy; the file stays as it is.</numerusform>
            <numerusform>%n parts of %1 are painted over on every copy; the file stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n part(s) that are painted over; there is no part %2.</source>
        <translation>
            <numerusform>%1 has %n part that is painted over; there is no part %2.</numerusform>
            <numerusform>%1 has %n parts that are painted over; there is no part %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) that somebody rated, answered or added stay(s).</source>
        <translation>
            <numerusform>%n threat that somebody rated, answered or added stays.</numerusform>
            <numerusform>%n threats that somebody rated, answered or added stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message numerus="yes">
        <source>%1 is locked after wrong passwords. Try again in %n minute(s), or ask an administrator to unlock it.</source>
        <translation>
            <numerusform>%1 is locked after wrong passwords. Try again in %n minute, or ask an administrator to unlock it.</numerusform>
            <numerusform>%1 is locked after wrong passwords. Try again in %n minutes, or ask an administrator to unlock it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, and the account is locked.</source>
        <translation>
            <numerusform>%n more, and the account is locked.</numerusform>
            <numerusform>%n more, and the account is locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CycloneDx</name>
    <message numerus="yes">
        <source>%n component(s) have no name and were left out.</source>
        <translation>
            <numerusform>%n component has no name and was left out.</numerusform>
            <numerusform>%n components have no name and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) have no id and were left out.</source>
        <translation>
            <numerusform>%n vulnerability has no id and was left out.</numerusform>
            <numerusform>%n vulnerabilities have no id and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) have a vector of CVSS 4 alone, without a score: how severe that is has to be looked up.</source>
        <translation>
            <numerusform>%n rating has a vector of CVSS 4 alone, without a score: how severe that is has to be looked up.</numerusform>
            <numerusform>%n ratings have a vector of CVSS 4 alone, without a score: how severe they are has to be looked up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) have a range of versions instead of one: which is there is not known.</source>
        <translation>
            <numerusform>%n component has a range of versions instead of one: which is there is not known.</numerusform>
            <numerusform>%n components have a range of versions instead of one: which is there is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) were left out: only components are kept.</source>
        <translation>
            <numerusform>%n service was left out: only components are kept.</numerusform>
            <numerusform>%n services were left out: only components are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawingSave</name>
    <message numerus="yes">
        <source>%n change(s) of meaning</source>
        <translation>
            <numerusform>%n change of meaning</numerusform>
            <numerusform>%n changes of meaning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceAttachment</name>
    <message numerus="yes">
        <source>Attaching %n files</source>
        <translation>
            <numerusform>Attaching %n file</numerusform>
            <numerusform>Attaching %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingPolicy</name>
    <message numerus="yes">
        <source>A finding is to be mended within %n month(s), as long as a risk may be accepted for: choose a day up to %1. What is to stay longer is accepted by somebody who may accept risks.</source>
        <translation>
            <numerusform>A finding is to be mended within %n month, as long as a risk may be accepted for: choose a day up to %1. What is to stay longer is accepted by somebody who may accept risks.</numerusform>
            <numerusform>A finding is to be mended within %n months, as long as a risk may be accepted for: choose a day up to %1. What is to stay longer is accepted by somebody who may accept risks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForeignContent</name>
    <message numerus="yes">
        <source>Parts of the file stand inside each other on more than %n levels; no threat model does that.</source>
        <translation>
            <numerusform>Parts of the file stand inside each other on more than %n level; no threat model does that.</numerusform>
            <numerusform>Parts of the file stand inside each other on more than %n levels; no threat model does that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An element of the file has more than %n attributes; no threat model does that.</source>
        <translation>
            <numerusform>An element of the file has more than %n attribute; no threat model does that.</numerusform>
            <numerusform>An element of the file has more than %n attributes; no threat model does that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateRepository</name>
    <message numerus="yes">
        <source>%n requirement(s) are not assessed</source>
        <translation>
            <numerusform>%n requirement is not assessed</numerusform>
            <numerusform>%n requirements are not assessed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high risk(s) have neither a finding that is due and not overdue nor an acceptance</source>
        <translation>
            <numerusform>%n high risk has neither a finding that is due and not overdue nor an acceptance</numerusform>
            <numerusform>%n high risks have neither a finding that is due and not overdue nor an acceptance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nobody has looked at %n element(s) or flow(s)</source>
        <translation>
            <numerusform>nobody has looked at %n element or flow</numerusform>
            <numerusform>nobody has looked at %n elements or flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) are not answered</source>
        <translation>
            <numerusform>%n threat is not answered</numerusform>
            <numerusform>%n threats are not answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high threat(s) are not answered in the design</source>
        <translation>
            <numerusform>%n high threat is not answered in the design</numerusform>
            <numerusform>%n high threats are not answered in the design</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) lack evidence that is still good</source>
        <translation>
            <numerusform>%n requirement lacks evidence that is still good</numerusform>
            <numerusform>%n requirements lack evidence that is still good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) are not reviewed and accepted</source>
        <translation>
            <numerusform>%n assessment is not reviewed and accepted</numerusform>
            <numerusform>%n assessments are not reviewed and accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n non-compliance(s) have neither a finding that is due and not overdue nor an accepted risk</source>
        <translation>
            <numerusform>%n non-compliance has neither a finding that is due and not overdue nor an accepted risk</numerusform>
            <numerusform>%n non-compliances have neither a finding that is due and not overdue nor an accepted risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the test plan lacks cases of %n requirement(s)</source>
        <translation>
            <numerusform>the test plan lacks cases of %n requirement</numerusform>
            <numerusform>the test plan lacks cases of %n requirements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) have no result</source>
        <translation>
            <numerusform>%n test has no result</numerusform>
            <numerusform>%n tests have no result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed test(s) have neither a finding nor a re-test</source>
        <translation>
            <numerusform>%n failed test has neither a finding nor a re-test</numerusform>
            <numerusform>%n failed tests have neither a finding nor a re-test</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateSigning</name>
    <message numerus="yes">
        <source>The statement is too long: at most %n character(s) fit.</source>
        <translation>
            <numerusform>The statement is too long: at most %n character fits.</numerusform>
            <numerusform>The statement is too long: at most %n characters fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateStaleness</name>
    <message numerus="yes">
        <source>%1 gate: “%2 %3” in %n day(s), after %4</source>
        <translation>
            <numerusform>%1 gate: “%2 %3” in %n day, after %4</numerusform>
            <numerusform>%1 gate: “%2 %3” in %n days, after %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateSubmitted</name>
    <message numerus="yes">
        <source>%n signature(s) under that count no longer, and are to be given anew.</source>
        <translation>
            <numerusform>%n signature under that counts no longer, and is to be given anew.</numerusform>
            <numerusform>%n signatures under that count no longer, and are to be given anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportedFindings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JUnitReader</name>
    <message numerus="yes">
        <source>%n test case(s) ended in a word that says neither passed nor failed; they count as not run.</source>
        <translation>
            <numerusform>%n test case ended in a word that says neither passed nor failed; it counts as not run.</numerusform>
            <numerusform>%n test cases ended in a word that says neither passed nor failed; they count as not run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test case(s) failed at first and passed when repeated; they count as passed: %1.</source>
        <translation>
            <numerusform>%n test case failed at first and passed when repeated; it counts as passed: %1.</numerusform>
            <numerusform>%n test cases failed at first and passed when repeated; they count as passed: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCheck</name>
    <message numerus="yes">
        <source>%n value(s) of this workspace were written by an upgrade from an earlier version, which the log does not mention.</source>
        <translation>
            <numerusform>%n value of this workspace was written by an upgrade from an earlier version, which the log does not mention.</numerusform>
            <numerusform>%n values of this workspace were written by an upgrade from an earlier version, which the log does not mention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogVerification</name>
    <message numerus="yes">
        <source>%n values are not what the log says they became.</source>
        <translation>
            <numerusform>%n value is not what the log says it became.</numerusform>
            <numerusform>%n values are not what the log says they became.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain holds: %n entries verified. Head: %1</source>
        <translation>
            <numerusform>The chain holds: %n entry verified. Head: %1</numerusform>
            <numerusform>The chain holds: %n entries verified. Head: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n records are what the log says they became.</source>
        <translation>
            <numerusform>The %n record is what the log says it became.</numerusform>
            <numerusform>All %n records are what the log says they became.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are dated before the one in front of them, the first is entry %1: a clock was set back.</source>
        <translation>
            <numerusform>%n entry is dated before the one in front of it, entry %1: a clock was set back.</numerusform>
            <numerusform>%n entries are dated before the one in front of them, the first is entry %1: a clock was set back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossReport</name>
    <message numerus="yes">
        <source>%n more fields are not kept.</source>
        <translation>
            <numerusform>%n more field is not kept.</numerusform>
            <numerusform>%n more fields are not kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MobsfReader</name>
    <message numerus="yes">
        <source>MobSF has left out %n finding(s) that its users have suppressed.</source>
        <translation>
            <numerusform>MobSF has left out %n finding that its users have suppressed.</numerusform>
            <numerusform>MobSF has left out %n findings that its users have suppressed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MobsfscanReader</name>
    <message numerus="yes">
        <source>mobsfscan could not look at everything: it names %n error(s).</source>
        <translation>
            <numerusform>mobsfscan could not look at everything: it names %n error.</numerusform>
            <numerusform>mobsfscan could not look at everything: it names %n errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelCheck</name>
    <message numerus="yes">
        <source>%1: a name takes at most %n character(s).</source>
        <translation>
            <numerusform>%1: a name takes at most %n character.</numerusform>
            <numerusform>%1: a name takes at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a description takes at most %n character(s).</source>
        <translation>
            <numerusform>%1: a description takes at most %n character.</numerusform>
            <numerusform>%1: a description takes at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A model holds at most %n of each: there are more %1.</source>
        <translation>
            <numerusform>A model holds at most %n of each: there are more %1.</numerusform>
            <numerusform>A model holds at most %n of each: there are more %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line on the diagram “%1” has more than %n point(s).</source>
        <translation>
            <numerusform>A line on the diagram “%1” has more than %n point.</numerusform>
            <numerusform>A line on the diagram “%1” has more than %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelExport</name>
    <message numerus="yes">
        <source>%n thing(s) the other tool cannot show; Gatehouse reads them again.</source>
        <translation>
            <numerusform>%n thing the other tool cannot show; Gatehouse reads it again.</numerusform>
            <numerusform>%n things the other tool cannot show; Gatehouse reads them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizationRepository</name>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation>
            <numerusform>%n department</numerusform>
            <numerusform>%n departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtmReader</name>
    <message numerus="yes">
        <source>Parts of the model stand inside each other in a circle, or on more than %n levels: see “%1”.</source>
        <translation>
            <numerusform>Parts of the model stand inside each other in a circle, or on more than %n level: see “%1”.</numerusform>
            <numerusform>Parts of the model stand inside each other in a circle, or on more than %n levels: see “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageCheck</name>
    <message numerus="yes">
        <source>%n result(s) of tests are of build %1.</source>
        <translation>
            <numerusform>%n result of tests is of build %1.</numerusform>
            <numerusform>%n results of tests are of build %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) of tests are of another build than %1: %2.</source>
        <translation>
            <numerusform>%n result of tests is of another build than %1: %2.</numerusform>
            <numerusform>%n results of tests are of another build than %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is of %1, for %n device(s) that it lists.</source>
        <translation>
            <numerusform>It is of %1, for %n device that it lists.</numerusform>
            <numerusform>It is of %1, for %n devices that it lists.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordPolicy</name>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QtDialogs</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadReport</name>
    <message numerus="yes">
        <source>%n half character(s) in its texts became “�”.</source>
        <translation>
            <numerusform>%n half character in its texts became “�”.</numerusform>
            <numerusform>%n half characters in its texts became “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) that are too large for any use were left out.</source>
        <translation>
            <numerusform>%n number that is too large for any use was left out.</numerusform>
            <numerusform>%n numbers that are too large for any use were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that XML does not allow became “�”.</source>
        <translation>
            <numerusform>%n character that XML does not allow became “�”.</numerusform>
            <numerusform>%n characters that XML does not allow became “�”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterRow</name>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <translation>
            <numerusform>ended %n day ago</numerusform>
            <numerusform>ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseMoving</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applicability decision(s)</source>
        <translation>
            <numerusform>%n applicability decision</numerusform>
            <numerusform>%n applicability decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence link(s)</source>
        <translation>
            <numerusform>%n evidence link</numerusform>
            <numerusform>%n evidence links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risk acceptance(s)</source>
        <translation>
            <numerusform>%n risk acceptance</numerusform>
            <numerusform>%n risk acceptances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countermeasure(s)</source>
        <translation>
            <numerusform>%n countermeasure</numerusform>
            <numerusform>%n countermeasures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseStanding</name>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportBuilder</name>
    <message numerus="yes">
        <source>%n text(s) were cut to a sane length; the report itself has them whole.</source>
        <translation>
            <numerusform>%n text was cut to a sane length; the report itself has it whole.</numerusform>
            <numerusform>%n texts were cut to a sane length; the report itself has them whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n result(s) only the first places are kept.</source>
        <translation>
            <numerusform>Of %n result only the first places are kept.</numerusform>
            <numerusform>Of %n results only the first places are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more warning(s) like these.</source>
        <translation>
            <numerusform>There is %n more warning like these.</numerusform>
            <numerusform>There are %n more warnings like these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportContent</name>
    <message numerus="yes">
        <source>Parts of the report stand inside each other on more than %n levels; no tool does that.</source>
        <translation>
            <numerusform>Parts of the report stand inside each other on more than %n levels; no tool does that.</numerusform>
            <numerusform>Parts of the report stand inside each other on more than %n levels; no tool does that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An element of the report has more than %n attributes; no tool does that.</source>
        <translation>
            <numerusform>An element of the report has more than %n attributes; no tool does that.</numerusform>
            <numerusform>An element of the report has more than %n attributes; no tool does that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportImport</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report does not say everything that there is: %n result(s) of earlier ones that are not in it stay, and nothing counts as gone.</source>
        <translation>
            <numerusform>The report does not say everything that there is: %n result of earlier ones that is not in it stays, and nothing counts as gone.</numerusform>
            <numerusform>The report does not say everything that there is: %n results of earlier ones that are not in it stay, and nothing counts as gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) name no component of the release, and count nowhere: %1.</source>
        <translation>
            <numerusform>%n vulnerability names no component of the release, and counts nowhere: %1.</numerusform>
            <numerusform>%n vulnerabilities name no component of the release, and count nowhere: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) are of services, which are no components of the release, and count nowhere: %1.</source>
        <translation>
            <numerusform>%n vulnerability is of a service, which is no component of the release, and counts nowhere: %1.</numerusform>
            <numerusform>%n vulnerabilities are of services, which are no components of the release, and count nowhere: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) are of the product itself; no component of the release is known to have them, and they count nowhere: %1.</source>
        <translation>
            <numerusform>%n vulnerability is of the product itself; no component of the release is known to have it, and it counts nowhere: %1.</numerusform>
            <numerusform>%n vulnerabilities are of the product itself; no component of the release is known to have them, and they count nowhere: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) are told of other versions than those of the release, and have to be decided: %1.</source>
        <translation>
            <numerusform>%n vulnerability is told of other versions than that of the release, and has to be decided: %1.</numerusform>
            <numerusform>%n vulnerabilities are told of other versions than those of the release, and have to be decided: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is known of %n vulnerability(ies) stays as it is, whatever the report says of it, since components of other apps have it too: %1. To change it takes a role that counts everywhere (%2).</source>
        <translation>
            <numerusform>What is known of %n vulnerability stays as it is, whatever the report says of it, since components of other apps have it too: %1. To change it takes a role that counts everywhere (%2).</numerusform>
            <numerusform>What is known of %n vulnerabilities stays as it is, whatever the report says of them, since components of other apps have them too: %1. To change it takes a role that counts everywhere (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) were withdrawn in this workspace, and go on counting nowhere, whatever the report says of them: %1.</source>
        <translation>
            <numerusform>%n vulnerability was withdrawn in this workspace, and goes on counting nowhere, whatever the report says of it: %1.</numerusform>
            <numerusform>%n vulnerabilities were withdrawn in this workspace, and go on counting nowhere, whatever the report says of them: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) are news to other apps, too, which ship the same components (%1): %2. They count there from now on: what is not decided opens a finding, in the name of whoever imports this. Nothing else that is recorded there changes.</source>
        <translation>
            <numerusform>%n vulnerability is news to other apps, too, which ship the same component (%1): %2. It counts there from now on: where it is not decided it opens a finding, in the name of whoever imports this. Nothing else that is recorded there changes.</numerusform>
            <numerusform>%n vulnerabilities are news to other apps, too, which ship the same components (%1): %2. They count there from now on: where they are not decided they open findings, in the name of whoever imports this. Nothing else that is recorded there changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) count for nothing: %1</source>
        <translation>
            <numerusform>%n result counts for nothing: %1</numerusform>
            <numerusform>%n results count for nothing: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskAcceptanceRepository</name>
    <message numerus="yes">
        <source>The reason is too long: at most %n character(s) fit.</source>
        <translation>
            <numerusform>The reason is too long: at most %n character fit.</numerusform>
            <numerusform>The reason is too long: at most %n characters fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SarifReader</name>
    <message numerus="yes">
        <source>%n result(s) were left out that the tool marks as no longer there.</source>
        <translation>
            <numerusform>%n result was left out that the tool marks as no longer there.</numerusform>
            <numerusform>%n results were left out that the tool marks as no longer there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) name no rule; they are known by what they say.</source>
        <translation>
            <numerusform>%n result names no rule; it is known by what it says.</numerusform>
            <numerusform>%n results name no rule; they are known by what they say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tells of %n error(s) of its own: what it could not look at is not in the log.</source>
        <translation>
            <numerusform>%1 tells of %n error of its own: what it could not look at is not in the log.</numerusform>
            <numerusform>%1 tells of %n errors of its own: what it could not look at is not in the log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tells of %n error(s) of its own (%2): what it could not look at is not in the log.</source>
        <translation>
            <numerusform>%1 tells of %n error of its own (%2): what it could not look at is not in the log.</numerusform>
            <numerusform>%1 tells of %n errors of its own (%2): what it could not look at is not in the log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchCheck</name>
    <message numerus="yes">
        <source>Of the records of kind %1 the search knows %n wrongly.</source>
        <translation>
            <numerusform>Of the records of kind %1 the search knows %n wrongly.</numerusform>
            <numerusform>Of the records of kind %1 the search knows %n wrongly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search holds %n record(s) that are gone.</source>
        <translation>
            <numerusform>The search holds %n record that is gone.</numerusform>
            <numerusform>The search holds %n records that are gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreatDragon</name>
    <message numerus="yes">
        <source>Only the first %n bends are kept.</source>
        <translation>
            <numerusform>Only the first %n bend is kept.</numerusform>
            <numerusform>Only the first %n bends are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreatModelFile</name>
    <message numerus="yes">
        <source>The file is a list of %n threat models. Split it into one file for each, and take over the one of this release.</source>
        <translation>
            <numerusform>The file is a list of %n threat model. Split it into one file for each, and take over the one of this release.</numerusform>
            <numerusform>The file is a list of %n threat models. Split it into one file for each, and take over the one of this release.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters that XML does not allow became “�”.</source>
        <translation>
            <numerusform>%n character that XML does not allow became “�”.</numerusform>
            <numerusform>%n characters that XML does not allow became “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n halves of characters became “�”.</source>
        <translation>
            <numerusform>%n half of a character became “�”.</numerusform>
            <numerusform>%n halves of characters became “�”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreatReason</name>
    <message numerus="yes">
        <source>%n countermeasure(s) are proposed; none is decided.</source>
        <translation>
            <numerusform>%n countermeasure is proposed; it is not decided.</numerusform>
            <numerusform>%n countermeasures are proposed; none is decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreatReport</name>
    <message numerus="yes">
        <source>%n threat(s) that the drawing has no place for any longer are kept in the workspace and not counted.</source>
        <translation>
            <numerusform>%n threat that the drawing has no place for any longer is kept in the workspace and not counted.</numerusform>
            <numerusform>%n threats that the drawing has no place for any longer are kept in the workspace and not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreatRepository</name>
    <message numerus="yes">
        <source>The reason takes at most %n character(s).</source>
        <translation>
            <numerusform>The reason takes at most %n character.</numerusform>
            <numerusform>The reason takes at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolChecks</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceCheck</name>
    <message numerus="yes">
        <source>%n piece(s) of content (%1) belong to no evidence: evidence is being added just now, or that was cut short. In the second case they go the next time the workspace is opened for writing and nobody else has it open.</source>
        <translation>
            <numerusform>%n piece of content (%1) belongs to no evidence: evidence is being added just now, or that was cut short. In the second case it goes the next time the workspace is opened for writing and nobody else has it open.</numerusform>
            <numerusform>%n pieces of content (%1) belong to no evidence: evidence is being added just now, or that was cut short. In the second case they go the next time the workspace is opened for writing and nobody else has it open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AnswerList</name>
    <message numerus="yes">
        <source>Further questions: %n</source>
        <translation>
            <numerusform>Further questions: %n</numerusform>
            <numerusform>Further questions: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AppDashboardPage</name>
    <message numerus="yes">
        <source>%1 · %n releases</source>
        <translation>
            <numerusform>%1 · %n release</numerusform>
            <numerusform>%1 · %n releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentGridModel</name>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentPanel</name>
    <message numerus="yes">
        <source>%n more before that; the audit log has them all.</source>
        <translation>
            <numerusform>%n more before that; the audit log has them all.</numerusform>
            <numerusform>%n more before that; the audit log has them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentPreview</name>
    <message numerus="yes">
        <source>%n will change.</source>
        <translation>
            <numerusform>%n will change.</numerusform>
            <numerusform>%n will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could change and is (are) not ticked.</source>
        <translation>
            <numerusform>%n could change and is not ticked.</numerusform>
            <numerusform>%n could change and are not ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be recorded and stay(s) as it is: see why.</source>
        <translation>
            <numerusform>%n cannot be recorded and stays as it is: see why.</numerusform>
            <numerusform>%n cannot be recorded and stay as they are: see why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n</source>
        <translation>
            <numerusform>Change %n</numerusform>
            <numerusform>Change %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) changed.</source>
        <translation>
            <numerusform>%n assessment changed.</numerusform>
            <numerusform>%n assessments changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) no change.</source>
        <translation>
            <numerusform>%n needs no change.</numerusform>
            <numerusform>%n need no change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AssignTestsDialog</name>
    <message numerus="yes">
        <source>Assign %n test(s)</source>
        <translation>
            <numerusform>Assign %n test</numerusform>
            <numerusform>Assign %n tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AttachEvidenceDialog</name>
    <message numerus="yes">
        <source>Attach evidence to %n requirement(s)</source>
        <translation>
            <numerusform>Attach evidence to %n requirement</numerusform>
            <numerusform>Attach evidence to %n requirements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will rest on it.</source>
        <translation>
            <numerusform>%n will rest on it.</numerusform>
            <numerusform>%n will rest on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot and stay(s) as it is: see why.</source>
        <translation>
            <numerusform>%n cannot and stays as it is: see why.</numerusform>
            <numerusform>%n cannot and stay as they are: see why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rest(s) on it already.</source>
        <translation>
            <numerusform>%n rests on it already.</numerusform>
            <numerusform>%n rest on it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evidence attached to %n requirement(s).</source>
        <translation>
            <numerusform>Evidence attached to %n requirement.</numerusform>
            <numerusform>Evidence attached to %n requirements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AuditEntryView</name>
    <message numerus="yes">
        <source>%n more things were touched; the first are shown.</source>
        <translation>
            <numerusform>%n more thing was touched; the first are shown.</numerusform>
            <numerusform>%n more things were touched; the first are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AuditLogModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AuditLogPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BatchAssessment</name>
    <message numerus="yes">
        <source>Assess %n requirements</source>
        <translation>
            <numerusform>Assess %n requirement</numerusform>
            <numerusform>Assess %n requirements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are assessed already; what they say now moves to their history.</source>
        <translation>
            <numerusform>%n of them is assessed already; what it says now moves to its history.</numerusform>
            <numerusform>%n of them are assessed already; what they say now moves to their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen are not due in this phase and are left out.</source>
        <translation>
            <numerusform>%n of the chosen is not due in this phase and is left out.</numerusform>
            <numerusform>%n of the chosen are not due in this phase and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BoardModel</name>
    <message numerus="yes">
        <source>%n non-compliance(s) uncovered</source>
        <translation>
            <numerusform>%n non-compliance uncovered</numerusform>
            <numerusform>%n non-compliances uncovered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not assessed</source>
        <translation>
            <numerusform>%n not assessed</numerusform>
            <numerusform>%n not assessed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without evidence</source>
        <translation>
            <numerusform>%n without evidence</numerusform>
            <numerusform>%n without evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high risk(s) not handled</source>
        <translation>
            <numerusform>%n high risk not handled</numerusform>
            <numerusform>%n high risks not handled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do in the threat model</source>
        <translation>
            <numerusform>%n thing to do in the threat model</numerusform>
            <numerusform>%n things to do in the threat model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted in review yet</source>
        <translation>
            <numerusform>%n not accepted in review yet</numerusform>
            <numerusform>%n not accepted in review yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) to do</source>
        <translation>
            <numerusform>%n test to do</numerusform>
            <numerusform>%n tests to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more release(s) not finished</source>
        <translation>
            <numerusform>%n more release not finished</numerusform>
            <numerusform>%n more releases not finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %n record(s)</source>
        <translation>
            <numerusform>Change %n record</numerusform>
            <numerusform>Change %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will change.</source>
        <translation>
            <numerusform>%n will change.</numerusform>
            <numerusform>%n will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be changed and stay(s) as it is.</source>
        <translation>
            <numerusform>%n cannot be changed and stays as it is.</numerusform>
            <numerusform>%n cannot be changed and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed.</source>
        <translation>
            <numerusform>%n record changed.</numerusform>
            <numerusform>%n records changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) no change.</source>
        <translation>
            <numerusform>%n needs no change.</numerusform>
            <numerusform>%n need no change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ComparisonPane</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n difference(s)</source>
        <translation>
            <numerusform>%1 of %n difference</numerusform>
            <numerusform>%1 of %n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ConfirmAssessments</name>
    <message numerus="yes">
        <source>%n judgement(s) can be confirmed.</source>
        <translation>
            <numerusform>%n judgement can be confirmed.</numerusform>
            <numerusform>%n judgements can be confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) are to be judged in this phase.</source>
        <translation>
            <numerusform>%n requirement is to be judged in this phase.</numerusform>
            <numerusform>%n requirements are to be judged in this phase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>Confirm %n</numerusform>
            <numerusform>Confirm %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CountermeasureList</name>
    <message numerus="yes">
        <source>%n countermeasure(s)</source>
        <translation>
            <numerusform>%n countermeasure</numerusform>
            <numerusform>%n countermeasures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n countermeasure(s)</source>
        <translation>
            <numerusform>%1 of %n countermeasure</numerusform>
            <numerusform>%1 of %n countermeasures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CountermeasureTableModel</name>
    <message numerus="yes">
        <source>Overdue by %n day(s)</source>
        <translation>
            <numerusform>Overdue by %n day</numerusform>
            <numerusform>Overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CoveragePanel</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CriterionInspector</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::DiagramPane</name>
    <message numerus="yes">
        <source>%n element(s) and flow(s) of all diagrams, which nobody has looked at as they are now, count as looked at by you. The design gate rests on it.</source>
        <translation>
            <numerusform>%n element or flow, which nobody has looked at as it is now, counts as looked at by you. The design gate rests on it.</numerusform>
            <numerusform>%n elements and flows of all diagrams, which nobody has looked at as they are now, count as looked at by you. The design gate rests on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>Mark %n</numerusform>
            <numerusform>Mark %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) and flow(s) marked as looked at.</source>
        <translation>
            <numerusform>%n element or flow marked as looked at.</numerusform>
            <numerusform>%n elements and flows marked as looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceActions</name>
    <message numerus="yes">
        <source>Saved to %1 with %n part(s) painted over.</source>
        <translation>
            <numerusform>Saved to %1 with %n part painted over.</numerusform>
            <numerusform>Saved to %1 with %n parts painted over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceInspector</name>
    <message numerus="yes">
        <source>%n thing(s) rest on it</source>
        <translation>
            <numerusform>%n thing rests on it</numerusform>
            <numerusform>%n things rest on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidencePage</name>
    <message numerus="yes">
        <source>%n requirement(s) without evidence</source>
        <translation>
            <numerusform>%n requirement without evidence</numerusform>
            <numerusform>%n requirements without evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidencePanel</name>
    <message numerus="yes">
        <source>%n requirements elsewhere rest on it too</source>
        <translation>
            <numerusform>%n requirement elsewhere rests on it too</numerusform>
            <numerusform>%n requirements elsewhere rest on it too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceSection</name>
    <message numerus="yes">
        <source>%n file(s) are left out: hidden, of the system, or empty.</source>
        <translation>
            <numerusform>%n file is left out: hidden, of the system, or empty.</numerusform>
            <numerusform>%n files are left out: hidden, of the system, or empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n files in there. Attach what proves something.</source>
        <translation>
            <numerusform>There is more than %n file in there. Attach what proves something.</numerusform>
            <numerusform>There are more than %n files in there. Attach what proves something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n file(s) becomes a piece of evidence of its own.</source>
        <translation>
            <numerusform>The %n file becomes a piece of evidence of its own.</numerusform>
            <numerusform>Each of the %n files becomes a piece of evidence of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>Attach %n file</numerusform>
            <numerusform>Attach %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceTableModel</name>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) rest on it</source>
        <translation>
            <numerusform>%n requirement rests on it</numerusform>
            <numerusform>%n requirements rest on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FilterChipBar</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>%n more filter</numerusform>
            <numerusform>%n more filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FindingTableModel</name>
    <message numerus="yes">
        <source>Overdue by %n day(s)</source>
        <translation>
            <numerusform>Overdue by %n day</numerusform>
            <numerusform>Overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::GatePanel</name>
    <message numerus="yes">
        <source>%n items stand between this release and the gate</source>
        <translation>
            <numerusform>%n item stands between this release and the gate</numerusform>
            <numerusform>%n items stand between this release and the gate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::GateSigningCard</name>
    <message numerus="yes">
        <source>Changed since it was submitted: %n. Nobody signs what is no longer there: submit it again.</source>
        <translation>
            <numerusform>Changed since it was submitted: %n. Nobody signs what is no longer there: submit it again.</numerusform>
            <numerusform>Changed since it was submitted: %n. Nobody signs what is no longer there: submit it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed since the decision: %n. Look at it, and re-open the gate where it no longer holds, or submit it anew.</source>
        <translation>
            <numerusform>Changed since the decision: %n. Look at it, and re-open the gate where it no longer holds, or submit it anew.</numerusform>
            <numerusform>Changed since the decision: %n. Look at it, and re-open the gate where it no longer holds, or submit it anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::JobsArea</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryPage</name>
    <message numerus="yes">
        <source>%n requirements</source>
        <translation>
            <numerusform>%n requirement</numerusform>
            <numerusform>%n requirements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ManagementPage</name>
    <message numerus="yes">
        <source>%n item(s) of 7.2 have no document</source>
        <translation>
            <numerusform>%n item of 7.2 has no document</numerusform>
            <numerusform>%n items of 7.2 have no document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) overdue for review</source>
        <translation>
            <numerusform>%n document overdue for review</numerusform>
            <numerusform>%n documents overdue for review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::MatrixList</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelImport</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data flow(s)</source>
        <translation>
            <numerusform>%n data flow</numerusform>
            <numerusform>%n data flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trust boundary(ies)</source>
        <translation>
            <numerusform>%n trust boundary</numerusform>
            <numerusform>%n trust boundaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diagram(s)</source>
        <translation>
            <numerusform>%n diagram</numerusform>
            <numerusform>%n diagrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s)</source>
        <translation>
            <numerusform>%n threat</numerusform>
            <numerusform>%n threats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countermeasure(s)</source>
        <translation>
            <numerusform>%n countermeasure</numerusform>
            <numerusform>%n countermeasures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not taken over as it stands (%n)</source>
        <translation>
            <numerusform>Not taken over as it stands (%n)</numerusform>
            <numerusform>Not taken over as they stand (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PeoplePanel</name>
    <message numerus="yes">
        <source>%n departments</source>
        <translation>
            <numerusform>%n department</numerusform>
            <numerusform>%n departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PictureCanvas</name>
    <message numerus="yes">
        <source>%n part(s) painted over</source>
        <translation>
            <numerusform>%n part painted over</numerusform>
            <numerusform>%n parts painted over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PortfolioPage</name>
    <message numerus="yes">
        <source>%n apps</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PropertiesPanel</name>
    <message numerus="yes">
        <source>%n part(s) selected</source>
        <translation>
            <numerusform>%n part selected</numerusform>
            <numerusform>%n parts selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ProposalDialog</name>
    <message numerus="yes">
        <source>%1 — in the model already; answers %n of them</source>
        <translation>
            <numerusform>%1 — in the model already; answers %n of them</numerusform>
            <numerusform>%1 — in the model already; answers %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — answers %n of them</source>
        <translation>
            <numerusform>%1 — answers %n of them</numerusform>
            <numerusform>%1 — answers %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n threat(s) the library proposes:</source>
        <translation>
            <numerusform>For %n threat the library proposes:</numerusform>
            <numerusform>For %n threats the library proposes:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected are passed over: threats of one&apos;s own, and those that somebody has answered already.</source>
        <translation>
            <numerusform>%n of the selected is passed over: a threat of one&apos;s own, or one that somebody has answered already.</numerusform>
            <numerusform>%n of the selected are passed over: threats of one&apos;s own, and those that somebody has answered already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RecordLifeView</name>
    <message numerus="yes">
        <source>%1: %n entry(ies), oldest first</source>
        <translation>
            <numerusform>%1: %n entry, oldest first</numerusform>
            <numerusform>%1: %n entries, oldest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RegisterPanel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at now</source>
        <translation>
            <numerusform>%n to be looked at now</numerusform>
            <numerusform>%n to be looked at now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ReportImportDialog</name>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>%n new finding</numerusform>
            <numerusform>%n new findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still found</source>
        <translation>
            <numerusform>%n still found</numerusform>
            <numerusform>%n still found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n re-opened</source>
        <translation>
            <numerusform>%n re-opened</numerusform>
            <numerusform>%n re-opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known vulnerability(ies)</source>
        <translation>
            <numerusform>%n known vulnerability</numerusform>
            <numerusform>%n known vulnerabilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rule found anything. What is imported are the %n component(s), and what is known of them.</source>
        <translation>
            <numerusform>No rule found anything. What is imported is the %n component, and what is known of it.</numerusform>
            <numerusform>No rule found anything. What is imported are the %n components, and what is known of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RequirementsPanel</name>
    <message numerus="yes">
        <source>%n assessment(s) submitted for review.</source>
        <translation>
            <numerusform>%n assessment submitted for review.</numerusform>
            <numerusform>%n assessments submitted for review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInController</name>
    <message numerus="yes">
        <source>Your password expires in %n day(s).</source>
        <translation>
            <numerusform>Your password expires in %n day.</numerusform>
            <numerusform>Your password expires in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) have no password yet, so nobody can sign in to them. Set one under Organisation, Accounts.</source>
        <translation>
            <numerusform>%n account has no password yet, so nobody can sign in to it. Set one under Organisation, Accounts.</numerusform>
            <numerusform>%n accounts have no password yet, so nobody can sign in to them. Set one under Organisation, Accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TemplateDialog</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data flow(s)</source>
        <translation>
            <numerusform>%n data flow</numerusform>
            <numerusform>%n data flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trust boundary(ies)</source>
        <translation>
            <numerusform>%n trust boundary</numerusform>
            <numerusform>%n trust boundaries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TestsPanel</name>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n that failed. What failed gets another result one by one, with a record of what was tried again.</source>
        <translation>
            <numerusform>Left out: %n that failed. What failed gets another result one by one, with a record of what was tried again.</numerusform>
            <numerusform>Left out: %n that failed. What failed gets another result one by one, with a record of what was tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n out of the plan.</source>
        <translation>
            <numerusform>Left out: %n out of the plan.</numerusform>
            <numerusform>Left out: %n out of the plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TestsSection</name>
    <message numerus="yes">
        <source>%n test(s) have no result.</source>
        <translation>
            <numerusform>%n test has no result.</numerusform>
            <numerusform>%n tests have no result.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatAcceptanceDialog</name>
    <message numerus="yes">
        <source>%n threats</source>
        <translation>
            <numerusform>%n threat</numerusform>
            <numerusform>%n threats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatActions</name>
    <message numerus="yes">
        <source>%n threats are not applicable</source>
        <translation>
            <numerusform>%n threat is not applicable</numerusform>
            <numerusform>%n threats are not applicable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryComparison</name>
    <message numerus="yes">
        <source>%n entry(ies) differ</source>
        <translation>
            <numerusform>%n entry differs</numerusform>
            <numerusform>%n entries differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryPage</name>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) keep it from being published</source>
        <translation>
            <numerusform>%n thing keeps it from being published</numerusform>
            <numerusform>%n things keep it from being published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryPublishing</name>
    <message numerus="yes">
        <source>%n thing(s) keep it from being published. Enter on a line leads to the entry.</source>
        <translation>
            <numerusform>%n thing keeps it from being published. Enter on the line leads to the entry.</numerusform>
            <numerusform>%n things keep it from being published. Enter on a line leads to the entry.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatList</name>
    <message numerus="yes">
        <source>%n threat(s)</source>
        <translation>
            <numerusform>%n threat</numerusform>
            <numerusform>%n threats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n threat(s)</source>
        <translation>
            <numerusform>%1 of %n threat</numerusform>
            <numerusform>%1 of %n threats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatMatrixModel</name>
    <message numerus="yes">
        <source>%n threat(s): %1</source>
        <translation>
            <numerusform>%n threat: %1</numerusform>
            <numerusform>%n threats: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatModelEditor</name>
    <message numerus="yes">
        <source>%n part(s) selected</source>
        <translation>
            <numerusform>%n part selected</numerusform>
            <numerusform>%n parts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open threat(s)</source>
        <translation>
            <numerusform>%n open threat</numerusform>
            <numerusform>%n open threats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatsPanel</name>
    <message numerus="yes">
        <source>%n element(s) and flow(s), %1 looked at</source>
        <translation>
            <numerusform>%n element or flow, %1 looked at</numerusform>
            <numerusform>%n elements and flows, %1 looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s), %1 open</source>
        <translation>
            <numerusform>%n threat, %1 open</numerusform>
            <numerusform>%n threats, %1 open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high one(s), %1 not answered in the design</source>
        <translation>
            <numerusform>%n high one, %1 not answered in the design</numerusform>
            <numerusform>%n high ones, %1 not answered in the design</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) that somebody rated, answered or added stay(s) as it is, at what is called the same in both.</source>
        <translation>
            <numerusform>%n threat that somebody rated, answered or added stays as it is, at what is called the same in both.</numerusform>
            <numerusform>%n threats that somebody rated, answered or added stay as they are, at what is called the same in both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n such threat(s) has (have) no place in it: on record as gone, with all that was said, and back with its (their) element if that is drawn again.</source>
        <translation>
            <numerusform>%n such threat has no place in it: on record as gone, with all that was said, and back with its element if that is drawn again.</numerusform>
            <numerusform>%n such threats have no place in it: on record as gone, with all that was said, and back with their elements if those are drawn again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatsSection</name>
    <message numerus="yes">
        <source>%n threat(s) of the threat model, %1 open</source>
        <translation>
            <numerusform>%n threat of the threat model, %1 open</numerusform>
            <numerusform>%n threats of the threat model, %1 open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceList</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WorkspaceCommands</name>
    <message numerus="yes">
        <source>Another program has written to this workspace: %n thing(s) are not what the audit log says. Hold them against a copy before anything rests on them.</source>
        <translation>
            <numerusform>Another program has written to this workspace: %n thing is not what the audit log says. Hold it against a copy before anything rests on it.</numerusform>
            <numerusform>Another program has written to this workspace: %n things are not what the audit log says. Hold them against a copy before anything rests on them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WorkspaceEntries</name>
    <message numerus="yes">
        <source>%n more of the same</source>
        <translation>
            <numerusform>%n more of the same</numerusform>
            <numerusform>%n more of the same</numerusform>
        </translation>
    </message>
</context>
</TS>
