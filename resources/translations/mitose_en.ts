<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApproachSection</name>
    <message numerus="yes">
        <source>{done} of %Ln step(s)</source>
        <translation>
            <numerusform>{done} of %Ln step</numerusform>
            <numerusform>{done} of %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayBar</name>
    <message numerus="yes">
        <source>Back again: %Ln left lying.</source>
        <translation>
            <numerusform>Back again: one left lying.</numerusform>
            <numerusform>Back again: %Ln left lying.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardDeeds</name>
    <message numerus="yes">
        <source>%Ln e-mail address(es) copied</source>
        <translation>
            <numerusform>%Ln e-mail address copied</numerusform>
            <numerusform>%Ln e-mail addresses copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>%Ln selected contact(s)</source>
        <translation>
            <numerusform>%Ln selected contact</numerusform>
            <numerusform>%Ln selected contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have: %Ln contact(s)</source>
        <translation>
            <numerusform>Have: %Ln contact</numerusform>
            <numerusform>Have: %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln contact(s)</source>
        <translation>
            <numerusform>Next: %Ln contact</numerusform>
            <numerusform>Next: %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Future: %Ln contact(s)</source>
        <translation>
            <numerusform>Future: %Ln contact</numerusform>
            <numerusform>Future: %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message numerus="yes">
        <source>%Ln contact(s) have a text that is not saved yet.</source>
        <translation>
            <numerusform>%Ln contact has a text that is not saved yet.</numerusform>
            <numerusform>%Ln contacts have a text that is not saved yet.</numerusform>
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
        <source>%Ln line(s) copied</source>
        <translation>
            <numerusform>%Ln line copied</numerusform>
            <numerusform>%Ln lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln phone</numerusform>
            <numerusform>%Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s)</source>
        <translation>
            <numerusform>%Ln e-mail</numerusform>
            <numerusform>%Ln e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln calendar entry(s) written: {file}</source>
        <translation>
            <numerusform>%Ln calendar entry written: {file}</numerusform>
            <numerusform>%Ln calendar entries written: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) written: {file}</source>
        <translation>
            <numerusform>%Ln contact written: {file}</numerusform>
            <numerusform>%Ln contacts written: {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>%Ln selected contact(s)</source>
        <translation>
            <numerusform>%Ln selected contact</numerusform>
            <numerusform>%Ln selected contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) that the filter leaves</source>
        <translation>
            <numerusform>%Ln contact that the filter leaves</numerusform>
            <numerusform>%Ln contacts that the filter leaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s)</source>
        <translation>
            <numerusform>All %Ln contact</numerusform>
            <numerusform>All %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have: %Ln contact(s)</source>
        <translation>
            <numerusform>Have: %Ln contact</numerusform>
            <numerusform>Have: %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln contact(s)</source>
        <translation>
            <numerusform>Next: %Ln contact</numerusform>
            <numerusform>Next: %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Future: %Ln contact(s)</source>
        <translation>
            <numerusform>Future: %Ln contact</numerusform>
            <numerusform>Future: %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpsSection</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fullness</name>
    <message numerus="yes">
        <source>The week is full: %Ln do(es) not fit.</source>
        <translation>
            <numerusform>The week is full: %Ln does not fit.</numerusform>
            <numerusform>The week is full: %Ln do not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s): promised, or with a time.</source>
        <translation>
            <numerusform>%Ln stays: promised, or with a time.</numerusform>
            <numerusform>%Ln stay: promised, or with a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message numerus="yes">
        <source>%Ln contact(s) to rate</source>
        <translation>
            <numerusform>%Ln contact to rate</numerusform>
            <numerusform>%Ln contacts to rate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeapsView</name>
    <message numerus="yes">
        <source>%Ln pair(s) may be the same</source>
        <translation>
            <numerusform>%Ln pair may be the same</numerusform>
            <numerusform>%Ln pairs may be the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given %Ln time(s)</source>
        <translation>
            <numerusform>given once</numerusform>
            <numerusform>given %Ln×</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>received %Ln time(s)</source>
        <translation>
            <numerusform>received once</numerusform>
            <numerusform>received %Ln×</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) received: what could I give back?</source>
        <translation>
            <numerusform>%Ln time received: what could I give back?</numerusform>
            <numerusform>%Ln times received: what could I give back?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveLine</name>
    <message numerus="yes">
        <source>%Ln contact(s) moved to Have</source>
        <translation>
            <numerusform>%Ln contact moved to Have</numerusform>
            <numerusform>%Ln contacts moved to Have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersSection</name>
    <message numerus="yes">
        <source>%Ln given</source>
        <translation>
            <numerusform>%Ln given</numerusform>
            <numerusform>%Ln given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln promised</source>
        <translation>
            <numerusform>%Ln promised</numerusform>
            <numerusform>%Ln promised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPdf</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) saved: {file}</source>
        <translation>
            <numerusform>%Ln page saved: {file}</numerusform>
            <numerusform>%Ln pages saved: {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message numerus="yes">
        <source>%Ln proposal(s), each on a day with room</source>
        <translation>
            <numerusform>%Ln proposal, on a day with room</numerusform>
            <numerusform>%Ln proposals, each on a day with room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message numerus="yes">
        <source>%Ln plan(s) gone through.</source>
        <translation>
            <numerusform>%Ln plan gone through.</numerusform>
            <numerusform>%Ln plans gone through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message numerus="yes">
        <source>fills %Ln field(s)</source>
        <translation>
            <numerusform>fills %Ln field</numerusform>
            <numerusform>fills %Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updates %Ln field(s)</source>
        <translation>
            <numerusform>updates %Ln field</numerusform>
            <numerusform>updates %Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ</source>
        <translation>
            <numerusform>%Ln field differs</numerusform>
            <numerusform>%Ln fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message numerus="yes">
        <source>Look at the %Ln</source>
        <translation>
            <numerusform>Look at the %Ln</numerusform>
            <numerusform>Look at the %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message numerus="yes">
        <source>%Ln new contact(s)</source>
        <translation>
            <numerusform>%Ln new contact</numerusform>
            <numerusform>%Ln new contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) added to contacts</source>
        <translation>
            <numerusform>%Ln entry added to contacts</numerusform>
            <numerusform>%Ln entries added to contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevertSheet</name>
    <message numerus="yes">
        <source>%Ln contact(s) stay(s):</source>
        <translation>
            <numerusform>%Ln contact stays:</numerusform>
            <numerusform>%Ln contacts stay:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) go(es) to the trash.</source>
        <translation>
            <numerusform>%Ln contact goes to the trash.</numerusform>
            <numerusform>%Ln contacts go to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) get(s) former values back.</source>
        <translation>
            <numerusform>%Ln contact gets former values back.</numerusform>
            <numerusform>%Ln contacts get former values back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) changed since stay(s) as it is.</source>
        <translation>
            <numerusform>%Ln field changed since stays as it is.</numerusform>
            <numerusform>%Ln fields changed since stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>and %Ln more file</numerusform>
            <numerusform>and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SortingPage</name>
    <message numerus="yes">
        <source>%Ln contact(s) done</source>
        <translation>
            <numerusform>%Ln contact done</numerusform>
            <numerusform>%Ln contacts done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) rated.</source>
        <translation>
            <numerusform>%Ln contact rated.</numerusform>
            <numerusform>%Ln contacts rated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln relationship(s) it is not noted what you have done.</source>
        <translation>
            <numerusform>For %Ln relationship it is not noted what you have done.</numerusform>
            <numerusform>For %Ln relationships it is not noted what you have done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
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
        <source>%Ln outreach(es) planned</source>
        <translation>
            <numerusform>%Ln outreach planned</numerusform>
            <numerusform>%Ln outreaches planned</numerusform>
        </translation>
    </message>
</context>
</TS>
