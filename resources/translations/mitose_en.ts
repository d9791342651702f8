<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApproachSection</name>
    <message numerus="yes">
        <source>{done} of %n step(s)</source>
        <translation>
            <numerusform>{done} of %n step</numerusform>
            <numerusform>{done} of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayBar</name>
    <message numerus="yes">
        <source>Back again: %n left lying.</source>
        <translation>
            <numerusform>Back again: one left lying.</numerusform>
            <numerusform>Back again: %n left lying.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardDeeds</name>
    <message numerus="yes">
        <source>%n e-mail address(es) copied</source>
        <translation>
            <numerusform>%n e-mail address copied</numerusform>
            <numerusform>%n e-mail addresses copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>%n selected contact(s)</source>
        <translation>
            <numerusform>%n selected contact</numerusform>
            <numerusform>%n selected contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have: %n contact(s)</source>
        <translation>
            <numerusform>Have: %n contact</numerusform>
            <numerusform>Have: %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n contact(s)</source>
        <translation>
            <numerusform>Next: %n contact</numerusform>
            <numerusform>Next: %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Future: %n contact(s)</source>
        <translation>
            <numerusform>Future: %n contact</numerusform>
            <numerusform>Future: %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message numerus="yes">
        <source>%n contact(s) have a text that is not saved yet.</source>
        <translation>
            <numerusform>%n contact has a text that is not saved yet.</numerusform>
            <numerusform>%n contacts have a text that is not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n calendar entry(s) written: {file}</source>
        <translation>
            <numerusform>%n calendar entry written: {file}</numerusform>
            <numerusform>%n calendar entries written: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written: {file}</source>
        <translation>
            <numerusform>%n contact written: {file}</numerusform>
            <numerusform>%n contacts written: {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>%n selected contact(s)</source>
        <translation>
            <numerusform>%n selected contact</numerusform>
            <numerusform>%n selected contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) that the filter leaves</source>
        <translation>
            <numerusform>%n contact that the filter leaves</numerusform>
            <numerusform>%n contacts that the filter leaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n contact(s)</source>
        <translation>
            <numerusform>All %n contact</numerusform>
            <numerusform>All %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have: %n contact(s)</source>
        <translation>
            <numerusform>Have: %n contact</numerusform>
            <numerusform>Have: %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n contact(s)</source>
        <translation>
            <numerusform>Next: %n contact</numerusform>
            <numerusform>Next: %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Future: %n contact(s)</source>
        <translation>
            <numerusform>Future: %n contact</numerusform>
            <numerusform>Future: %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpsSection</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fullness</name>
    <message numerus="yes">
        <source>The week is full: %n do(es) not fit.</source>
        <translation>
            <numerusform>The week is full: %n does not fit.</numerusform>
            <numerusform>The week is full: %n do not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): promised, or with a time.</source>
        <translation>
            <numerusform>%n stays: promised, or with a time.</numerusform>
            <numerusform>%n stay: promised, or with a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message numerus="yes">
        <source>%n contact(s) to rate</source>
        <translation>
            <numerusform>%n contact to rate</numerusform>
            <numerusform>%n contacts to rate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeapsView</name>
    <message numerus="yes">
        <source>%n pair(s) may be the same</source>
        <translation>
            <numerusform>%n pair may be the same</numerusform>
            <numerusform>%n pairs may be the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>given %n time</numerusform>
            <numerusform>given %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>received %n time(s)</source>
        <translation>
            <numerusform>received %n time</numerusform>
            <numerusform>received %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) received: what could I give back?</source>
        <translation>
            <numerusform>%n time received: what could I give back?</numerusform>
            <numerusform>%n times received: what could I give back?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveLine</name>
    <message numerus="yes">
        <source>%n contact(s) moved to Have</source>
        <translation>
            <numerusform>%n contact moved to Have</numerusform>
            <numerusform>%n contacts moved to Have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersSection</name>
    <message numerus="yes">
        <source>%n given</source>
        <translation>
            <numerusform>%n given</numerusform>
            <numerusform>%n given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promised</source>
        <translation>
            <numerusform>%n promised</numerusform>
            <numerusform>%n promised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPdf</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) saved: {file}</source>
        <translation>
            <numerusform>%n page saved: {file}</numerusform>
            <numerusform>%n pages saved: {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message numerus="yes">
        <source>%n proposal(s), each on a day with room</source>
        <translation>
            <numerusform>%n proposal, on a day with room</numerusform>
            <numerusform>%n proposals, each on a day with room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message numerus="yes">
        <source>%n plan(s) gone through.</source>
        <translation>
            <numerusform>%n plan gone through.</numerusform>
            <numerusform>%n plans gone through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message numerus="yes">
        <source>fills %n field(s)</source>
        <translation>
            <numerusform>fills %n field</numerusform>
            <numerusform>fills %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updates %n field(s)</source>
        <translation>
            <numerusform>updates %n field</numerusform>
            <numerusform>updates %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
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
    <name>PrintSheet</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message numerus="yes">
        <source>%n new contact(s)</source>
        <translation>
            <numerusform>%n new contact</numerusform>
            <numerusform>%n new contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) added to contacts</source>
        <translation>
            <numerusform>%n entry added to contacts</numerusform>
            <numerusform>%n entries added to contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevertSheet</name>
    <message numerus="yes">
        <source>%n contact(s) stay(s):</source>
        <translation>
            <numerusform>%n contact stays:</numerusform>
            <numerusform>%n contacts stay:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) go(es) to the trash.</source>
        <translation>
            <numerusform>%n contact goes to the trash.</numerusform>
            <numerusform>%n contacts go to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) get(s) former values back.</source>
        <translation>
            <numerusform>%n contact gets former values back.</numerusform>
            <numerusform>%n contacts get former values back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed since stay(s) as it is.</source>
        <translation>
            <numerusform>%n field changed since stays as it is.</numerusform>
            <numerusform>%n fields changed since stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>and %n more file</numerusform>
            <numerusform>and %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SortingPage</name>
    <message numerus="yes">
        <source>%n contact(s) done</source>
        <translation>
            <numerusform>%n contact done</numerusform>
            <numerusform>%n contacts done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) rated.</source>
        <translation>
            <numerusform>%n contact rated.</numerusform>
            <numerusform>%n contacts rated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n relationship(s) it is not noted what you have done.</source>
        <translation>
            <numerusform>For %n relationship it is not noted what you have done.</numerusform>
            <numerusform>For %n relationships it is not noted what you have done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message numerus="yes">
        <source>%Ln person(s) so far</source>
        <translation>
            <numerusform>%Ln person so far</numerusform>
            <numerusform>%Ln people so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of sources</source>
        <translation>
            <numerusform>%Ln source entry</numerusform>
            <numerusform>%Ln source entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message numerus="yes">
        <source>%n outreach(es) planned</source>
        <translation>
            <numerusform>%n outreach planned</numerusform>
            <numerusform>%n outreaches planned</numerusform>
        </translation>
    </message>
</context>
</TS>
