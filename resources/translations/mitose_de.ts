<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Everywhere</source>
        <extracomment>Scopes and the heading of each in the sheet of keys; every scope lies inside `window`.</extracomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>On a card</source>
        <translation>Auf einer Karte</translation>
    </message>
    <message>
        <source>In the contact</source>
        <translation>Im Kontakt</translation>
    </message>
    <message>
        <source>Trash and archive</source>
        <translation>Papierkorb und Archiv</translation>
    </message>
    <message>
        <source>In the sorting round</source>
        <translation>In der Sichtung</translation>
    </message>
    <message>
        <source>In the planning round</source>
        <translation>In der Planungsrunde</translation>
    </message>
    <message>
        <source>Between duplicates</source>
        <translation>Zwischen Dubletten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Contact from the clipboard</source>
        <translation>Kontakt aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Find an action or a contact …</source>
        <translation>Befehl oder Kontakt finden …</translation>
    </message>
    <message>
        <source>Filter contacts</source>
        <translation>Kontakte filtern</translation>
    </message>
    <message>
        <source>Print the plan …</source>
        <translation>Plan drucken …</translation>
    </message>
    <message>
        <source>Show Today</source>
        <translation>Heute zeigen</translation>
    </message>
    <message>
        <source>Show Contacts</source>
        <translation>Kontakte zeigen</translation>
    </message>
    <message>
        <source>Show Week</source>
        <translation>Woche zeigen</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Veranstaltungen zeigen</translation>
    </message>
    <message>
        <source>Add an event …</source>
        <translation>Veranstaltung anlegen …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>Sorting round</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Planning round</source>
        <translation>Planungsrunde</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Dubletten suchen</translation>
    </message>
    <message>
        <source>History of steps</source>
        <translation>Verlauf der Schritte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sources, tags and circles …</source>
        <translation>Quellen, Schlagwörter und Kreise …</translation>
    </message>
    <message>
        <source>Message templates …</source>
        <translation>Nachrichtenvorlagen …</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>Go to the notice</source>
        <translation>Zur Meldung</translation>
    </message>
    <message>
        <source>Back one step: menu, field, selection, contact, filter</source>
        <translation>Einen Schritt zurück: Menü, Feld, Auswahl, Kontakt, Filter</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done, and what came of it …</source>
        <translation>Erledigt, und was dabei herauskam …</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Later …</source>
        <translation>Später …</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>Mail schreiben</translation>
    </message>
    <message>
        <source>Prepare the event, or say whom you met</source>
        <translation>Veranstaltung vorbereiten, oder sagen, wen man traf</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Nicht weiterverfolgen</translation>
    </message>
    <message>
        <source>Do not suggest …</source>
        <translation>Nicht mehr vorschlagen …</translation>
    </message>
    <message>
        <source>Address only</source>
        <translation>Nur Adresse</translation>
    </message>
    <message>
        <source>Loose contact</source>
        <translation>Loser Kontakt</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Move to Next</source>
        <translation>Nach „Als Nächstes“</translation>
    </message>
    <message>
        <source>Move to Future</source>
        <translation>Nach „In Zukunft“</translation>
    </message>
    <message>
        <source>Move to Have</source>
        <translation>Nach „Habe ich“</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Merge two contacts …</source>
        <translation>Zwei Kontakte zusammenführen …</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>To the category on the left</source>
        <translation>In die Kategorie links</translation>
    </message>
    <message>
        <source>To the category on the right</source>
        <translation>In die Kategorie rechts</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Weiter nach oben</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Weiter nach unten</translation>
    </message>
    <message>
        <source>Select the whole column, or the whole table</source>
        <translation>Ganze Spalte oder ganze Tabelle auswählen</translation>
    </message>
    <message>
        <source>Board or table</source>
        <translation>Karten oder Tabelle</translation>
    </message>
    <message>
        <source>Choose what cards or the table show</source>
        <translation>Auswählen, was Karten oder Tabelle zeigen</translation>
    </message>
    <message>
        <source>Compact or large cards</source>
        <translation>Kleine oder große Karten</translation>
    </message>
    <message>
        <source>Fold or unfold columns …</source>
        <translation>Spalten zu- oder aufklappen …</translation>
    </message>
    <message>
        <source>Sort the board …</source>
        <translation>Karten sortieren …</translation>
    </message>
    <message>
        <source>Filter by source, circle, tag and more …</source>
        <translation>Filtern nach Quelle, Kreis, Schlagwort und mehr …</translation>
    </message>
    <message>
        <source>Save the filter …</source>
        <translation>Filter speichern …</translation>
    </message>
    <message>
        <source>Copy rows of the table</source>
        <translation>Zeilen der Tabelle kopieren</translation>
    </message>
    <message>
        <source>Between cards and columns</source>
        <translation>Zwischen Karten und Spalten</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>Auswahl erweitern</translation>
    </message>
    <message>
        <source>Add an entry to a list</source>
        <translation>Eintrag an eine Liste anfügen</translation>
    </message>
    <message>
        <source>An entry further up or down</source>
        <translation>Eintrag weiter nach oben oder unten</translation>
    </message>
    <message>
        <source>On a box: done or given</source>
        <translation>Auf einem Kästchen: erledigt oder gegeben</translation>
    </message>
    <message>
        <source>On the box of what I can do: promise it</source>
        <translation>Auf dem Kästchen eines Angebots: versprechen</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Nächster Kontakt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Back to the question before</source>
        <translation>Zurück zur vorigen Frage</translation>
    </message>
    <message>
        <source>Back to the contact before</source>
        <translation>Zurück zum Kontakt davor</translation>
    </message>
    <message>
        <source>Same, merge</source>
        <translation>Gleich, zusammenführen</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Verschiedene Personen</translation>
    </message>
    <message>
        <source>Back to the pair before</source>
        <translation>Zurück zum vorigen Paar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Off: this folder can only be read.</source>
        <translation>Aus: Dieser Ordner kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Done; accept what is proposed</source>
        <translation>Erledigt; Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Move to the day before</source>
        <translation>Auf den Tag davor legen</translation>
    </message>
    <message>
        <source>Move to the next day</source>
        <translation>Auf den nächsten Tag legen</translation>
    </message>
    <message>
        <source>Move to the week before</source>
        <translation>In die Woche davor legen</translation>
    </message>
    <message>
        <source>Move to the week after</source>
        <translation>In die Woche danach legen</translation>
    </message>
    <message>
        <source>Drop it; refuse what is proposed</source>
        <translation>Verwerfen; Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Plan my week</source>
        <translation>Meine Woche planen</translation>
    </message>
    <message>
        <source>Accept all that is proposed</source>
        <translation>Alle Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Move on what does not fit</source>
        <translation>Weiterrücken, was nicht passt</translation>
    </message>
    <message>
        <source>Show the week before</source>
        <translation>Die Woche davor zeigen</translation>
    </message>
    <message>
        <source>Show the week after</source>
        <translation>Die Woche danach zeigen</translation>
    </message>
    <message>
        <source>Show this week</source>
        <translation>Diese Woche zeigen</translation>
    </message>
    <message>
        <source>Log what happened</source>
        <translation>Austausch festhalten</translation>
    </message>
    <message>
        <source>Add a follow-up</source>
        <translation>Wiedervorlage hinzufügen</translation>
    </message>
    <message>
        <source>Add what I want from them</source>
        <translation>Wunsch hinzufügen</translation>
    </message>
    <message>
        <source>Add what I can do for them</source>
        <translation>Angebot hinzufügen: was ich tun kann</translation>
    </message>
    <message>
        <source>Add a step to the approach</source>
        <translation>Schritt der Anbahnung hinzufügen</translation>
    </message>
    <message>
        <source>Write a message …</source>
        <translation>Nachricht schreiben …</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>AddFollowUp</name>
    <message>
        <source>Add a follow-up</source>
        <translation>Wiedervorlage hinzufügen</translation>
    </message>
    <message>
        <source>Date of the follow-up</source>
        <translation>Datum der Wiedervorlage</translation>
    </message>
    <message>
        <source>Friday 10:00</source>
        <translation>Freitag 10:00</translation>
    </message>
    <message>
        <source>Not added yet: it needs a date.</source>
        <translation>Noch nicht angelegt: es fehlt ein Datum.</translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, or a description</source>
        <translation>Name oder Beschreibung</translation>
    </message>
    <message>
        <source>Or all in one line: name, organisation, next, call tomorrow 10:00 #tag @circle</source>
        <translation>Oder alles in einer Zeile: Name, Organisation, nächstes, morgen 10 Uhr anrufen #Schlagwort @Kreis</translation>
    </message>
    <message>
        <source>Have</source>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Wish profile: becomes a person later</source>
        <translation>Wunschprofil: wird später eine Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>One wish a line</source>
        <translation>Ein Wunsch je Zeile</translation>
    </message>
    <message>
        <source>What I want from them</source>
        <translation>Was ich mir wünsche</translation>
    </message>
    <message>
        <source>What I want</source>
        <translation>Was ich mir wünsche</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Only the name is needed. Enter adds and opens.</source>
        <translation>Nur der Name ist nötig. Eingabe fügt hinzu und öffnet.</translation>
    </message>
    <message>
        <source>A name is needed; a description is enough.</source>
        <translation>Ein Name ist nötig; eine Beschreibung genügt.</translation>
    </message>
    <message>
        <source>Name: {text}</source>
        <translation>Name: {text}</translation>
    </message>
    <message>
        <source>Organisation: {text}</source>
        <translation>Organisation: {text}</translation>
    </message>
    <message>
        <source>Role: {text}</source>
        <translation>Funktion: {text}</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Remove the address</source>
        <translation>Adresse entfernen</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Nummer</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>AfterImport</name>
    <message>
        <source>Something else was done since: Ctrl+Z takes that back first</source>
        <translation>Seitdem wurde anderes getan: Strg+Z nimmt das zuerst zurück</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Bericht kopiert</translation>
    </message>
</context>
<context>
    <name>AfterLine</name>
    <message>
        <source>What came of it?</source>
        <translation>Was kam dabei heraus?</translation>
    </message>
    <message>
        <source>Nothing to note</source>
        <translation>Nichts festzuhalten</translation>
    </message>
    <message>
        <source>called, </source>
        <translation>angerufen, </translation>
    </message>
    <message>
        <source>mailed, </source>
        <translation>gemailt, </translation>
    </message>
    <message>
        <source>wrote, </source>
        <translation>geschrieben, </translation>
    </message>
</context>
<context>
    <name>ApproachSection</name>
    <message>
        <source>How I make the approach</source>
        <translation>Wie ich den Kontakt anbahne</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Begegnung</translation>
    </message>
    <message>
        <source>How and where will we meet?</source>
        <translation>Wie und wo begegnen wir uns?</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>What leads there?</source>
        <translation>Was führt dorthin?</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Introduction, event, letter …</source>
        <translation>Vorstellung, Treffen, Brief …</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>Vorgestellt von</translation>
    </message>
    <message>
        <source>Who could introduce me?</source>
        <translation>Wer könnte mich vorstellen?</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>At what occasion?</source>
        <translation>Bei welchem Anlass?</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Erster Satz</translation>
    </message>
    <message>
        <source>What do I say first?</source>
        <translation>Was sage ich zuerst?</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Steps for a common way in:</source>
        <translation>Schritte für einen üblichen Weg:</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Vorstellung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Social message</source>
        <translation>Nachricht im Netzwerk</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Earlier approach, {month}</source>
        <translation>Frühere Anbahnung, {month}</translation>
    </message>
    <message>
        <source>Introducer</source>
        <translation>Vorgestellt von</translation>
    </message>
    <message>
        <source>Opening line</source>
        <translation>Erster Satz</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln step(s)</source>
        <translation>
            <numerusform>{done} von %Ln Schritt</numerusform>
            <numerusform>{done} von %Ln Schritten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayBar</name>
    <message numerus="yes">
        <source>Back again: %Ln left lying.</source>
        <translation>
            <numerusform>Wieder da: eins ist liegen geblieben.</numerusform>
            <numerusform>Wieder da: %Ln sind liegen geblieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Spread over the week</source>
        <translation>Auf die Woche verteilen</translation>
    </message>
    <message>
        <source>Look at each</source>
        <translation>Jedes ansehen</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Show</source>
        <extracomment>How often, and how many times, a start without a window looks for a tray.</extracomment>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>BackgroundSection</name>
    <message>
        <source>Show in the tray what is due</source>
        <translation>Im Infobereich zeigen, was fällig ist</translation>
    </message>
    <message>
        <source>Closing the window leaves Mitose in the tray</source>
        <translation>Beim Schließen des Fensters im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Start in the tray at login</source>
        <translation>Bei der Anmeldung im Infobereich starten</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, Mitose starts with its window and ends with it.</source>
        <translation>Wo die Oberfläche keinen Infobereich hat, beginnt und endet Mitose mit seinem Fenster.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Sample network: invented people, nothing here is kept.</source>
        <translation>Beispielnetz: erfundene Personen, nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Back to my contacts</source>
        <translation>Zu meinen Kontakten</translation>
    </message>
    <message>
        <source>This folder can only be read: everything can be looked at, nothing changed.</source>
        <translation>Dieser Ordner kann nur gelesen werden: Alles lässt sich ansehen, nichts ändern.</translation>
    </message>
    <message>
        <source>What do I have to share, what do I look for, whom do I want to meet?</source>
        <translation>Was habe ich zu teilen, was suche ich, wen möchte ich treffen?</translation>
    </message>
    <message>
        <source>Three lines about me …</source>
        <translation>Drei Zeilen über mich …</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Have</source>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Eigene Reihenfolge</translation>
    </message>
    <message>
        <source>overdue since {when}</source>
        <translation>überfällig seit {when}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Rufname</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Who and why</source>
        <translation>Wer und warum</translation>
    </message>
    <message>
        <source>Meeting place</source>
        <translation>Treffpunkt</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Want</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>Anbahnung</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Has or needs</source>
        <translation>Hat oder sucht</translation>
    </message>
    <message>
        <source>Further details</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>{place}: {text}</source>
        <translation>{place}: {text}</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Last interaction</source>
        <translation>Letzter Austausch</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>last {when}</source>
        <translation>zuletzt {when}</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtig für mich</translation>
    </message>
    <message>
        <source>Whom do you have already? Drop a contact file here, or add somebody.</source>
        <translation>Wer ist schon da? Kontaktdatei hierher ziehen oder jemanden hinzufügen.</translation>
    </message>
    <message>
        <source>Whom would you like to meet next? Three are enough.</source>
        <translation>Wer soll als Nächstes dazukommen? Drei genügen.</translation>
    </message>
    <message>
        <source>Whom do you hope for? A description is enough.</source>
        <translation>Auf wen hoffen? Auch eine Beschreibung genügt.</translation>
    </message>
    <message>
        <source>Plan {answered}/{asked}</source>
        <translation>Plan {answered}/{asked}</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>fällig {when}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Wish profile</source>
        <translation>Wunschprofil</translation>
    </message>
</context>
<context>
    <name>BoardMenus</name>
    <message>
        <source>Print plans …</source>
        <translation>Pläne drucken …</translation>
    </message>
    <message>
        <source>Print the table …</source>
        <translation>Tabelle drucken …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Copy e-mail addresses</source>
        <translation>E-Mail-Adressen kopieren</translation>
    </message>
    <message>
        <source>Print plans ({count}) …</source>
        <translation>Pläne drucken ({count}) …</translation>
    </message>
    <message>
        <source>Sorting round</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Planning round</source>
        <translation>Planungsrunde</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Cards show</source>
        <translation>Karten zeigen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Fold {column}</source>
        <translation>{column} zuklappen</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Kompakte Karten</translation>
    </message>
</context>
<context>
    <name>BoardSearch</name>
    <message>
        <source>The filter is off: it did not show this contact</source>
        <translation>Der Filter ist aus: Er zeigte diesen Kontakt nicht</translation>
    </message>
    <message>
        <source>Filter again</source>
        <translation>Wieder filtern</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Follow-ups, steps, birthdays and events as a file that any calendar can subscribe to. It is kept up to date; ratings and notes are not in it.</source>
        <translation>Wiedervorlagen, Schritte, Geburtstage und Veranstaltungen als Datei, die jeder Kalender abonnieren kann. Sie bleibt aktuell; Einschätzungen und Notizen stehen nicht darin.</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Write it no more</source>
        <translation>Nicht mehr schreiben</translation>
    </message>
    <message>
        <source>A file that was written stays when this is switched off.</source>
        <translation>Eine geschriebene Datei bleibt liegen, wenn das abgeschaltet wird.</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Wird nicht geschrieben</translation>
    </message>
    <message>
        <source>Folder of the calendar file</source>
        <translation>Ordner der Kalenderdatei</translation>
    </message>
</context>
<context>
    <name>CameOfIt</name>
    <message>
        <source>One line; empty if nobody was there</source>
        <translation>Eine Zeile; leer, wenn niemand da war</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>Capital</name>
    <message>
        <source>Orders and money</source>
        <translation>Aufträge und Geld</translation>
    </message>
    <message>
        <source>Knowledge and skill</source>
        <translation>Wissen und Können</translation>
    </message>
    <message>
        <source>Doors and contacts</source>
        <translation>Türen und Kontakte</translation>
    </message>
    <message>
        <source>Name and trust</source>
        <translation>Name und Vertrauen</translation>
    </message>
</context>
<context>
    <name>CardDeeds</name>
    <message>
        <source>The own order belongs to the board</source>
        <translation>Die eigene Reihenfolge gehört zu den Karten</translation>
    </message>
    <message>
        <source>Sorted by {order}: cards cannot be placed by hand</source>
        <translation>Sortiert nach: {order}. Karten lassen sich so nicht von Hand legen</translation>
    </message>
    <message>
        <source>Use own order</source>
        <translation>Eigene Reihenfolge</translation>
    </message>
    <message>
        <source>Select two contacts to merge them</source>
        <translation>Zum Zusammenführen zwei Kontakte auswählen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail address(es) copied</source>
        <translation>
            <numerusform>%Ln E-Mail-Adresse kopiert</numerusform>
            <numerusform>%Ln E-Mail-Adressen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPaste</name>
    <message>
        <source>No single person was found in what was copied. Lists go to the import.</source>
        <translation>Im Kopierten wurde nicht genau eine Person gefunden. Listen gehören in den Import.</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Files …</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>A whole folder …</source>
        <translation>Ganzer Ordner …</translation>
    </message>
    <message>
        <source>Paste names or addresses …</source>
        <translation>Namen oder Adressen einfügen …</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv *.tsv *.xlsx *.xls *.ods *.ldif *.json *.zip *.txt)</source>
        <translation>Kontakte (*.vcf *.vcard *.csv *.tsv *.xlsx *.xls *.ods *.ldif *.json *.zip *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Contact plan</source>
        <translation>Kontaktplan</translation>
    </message>
    <message>
        <source>Outreach plan</source>
        <translation>Vorgehensliste</translation>
    </message>
    <message>
        <source>Contact list</source>
        <translation>Kontaktliste</translation>
    </message>
    <message>
        <source>Meeting sheet</source>
        <translation>Gesprächsblatt</translation>
    </message>
    <message>
        <source>Strategy book</source>
        <translation>Strategiebuch</translation>
    </message>
    <message>
        <source>Week sheet</source>
        <translation>Wochenblatt</translation>
    </message>
    <message>
        <source>Event sheet</source>
        <translation>Veranstaltungsblatt</translation>
    </message>
    <message>
        <source>Inventory report</source>
        <translation>Inventurbericht</translation>
    </message>
    <message>
        <source>Blank inventory sheets</source>
        <translation>Leere Inventurbogen</translation>
    </message>
    <message>
        <source>Sharing sheet</source>
        <translation>Teilblatt</translation>
    </message>
    <message>
        <source>Personal data sheet</source>
        <translation>Auskunft (Art. 15 DSGVO)</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4, margin for punching</source>
        <translation>A4, Rand zum Lochen</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>US Letter, margin for punching</source>
        <translation>US Letter, Rand zum Lochen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Lines for notes</source>
        <translation>Zeilen für Notizen</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Ratings and meaning</source>
        <translation>Bewertung und Bedeutung</translation>
    </message>
    <message>
        <source>For long keeping (PDF/A)</source>
        <translation>Zum langen Aufbewahren (PDF/A)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected contact(s)</source>
        <translation>
            <numerusform>%Ln ausgewählter Kontakt</numerusform>
            <numerusform>%Ln ausgewählte Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have: %Ln contact(s)</source>
        <translation>
            <numerusform>Habe ich: %Ln Kontakt</numerusform>
            <numerusform>Habe ich: %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln contact(s)</source>
        <translation>
            <numerusform>Als Nächstes: %Ln Kontakt</numerusform>
            <numerusform>Als Nächstes: %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Future: %Ln contact(s)</source>
        <translation>
            <numerusform>In Zukunft: %Ln Kontakt</numerusform>
            <numerusform>In Zukunft: %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Have</source>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>Goal: {text}</source>
        <translation>Ziel: {text}</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Nobody here fits the filter.</source>
        <translation>Niemand hier passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Add a contact to {column}</source>
        <translation>Kontakt hinzufügen: {column}</translation>
    </message>
    <message>
        <source>Menu of {column}</source>
        <translation>Menü: {column}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>{reached} of {total} rated</source>
        <translation>{reached} von {total} bewertet</translation>
    </message>
    <message>
        <source>{reached} of {total} rated · done something for {done}</source>
        <translation>{reached} von {total} bewertet · für {done} etwas getan</translation>
    </message>
    <message>
        <source>{reached} of {total} with a complete plan</source>
        <translation>{reached} von {total} mit ganzem Plan</translation>
    </message>
    <message>
        <source>{reached} of {total} with a strategy</source>
        <translation>{reached} von {total} mit Strategie</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>Mitose remembers this for tables with the same columns.</source>
        <translation>Mitose merkt sich das für Tabellen mit denselben Spalten.</translation>
    </message>
    <message>
        <source>A column has to be the name or the e-mail address: else a row is nobody.</source>
        <translation>Eine Spalte muss der Name oder die E-Mail-Adresse sein: sonst ist eine Zeile niemand.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Vorschau zeigen</translation>
    </message>
    <message>
        <source>What are the columns of {file}? ({count} rows)</source>
        <translation>Was sind die Spalten von {file}? ({count} Zeilen)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wird</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>{column} becomes</source>
        <translation>{column} wird</translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message>
        <source>In touch with {name}: what came of it?</source>
        <translation>In Kontakt mit {name}: Was kam dabei heraus?</translation>
    </message>
    <message>
        <source>{text}: what came of it?</source>
        <translation>{text}: Was kam dabei heraus?</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>What was typed for {name} is not saved yet; it waits there.</source>
        <translation>Was für {name} eingetippt wurde, ist noch nicht gespeichert; es wartet dort.</translation>
    </message>
    <message>
        <source>Contact: {name}</source>
        <translation>Kontakt: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have a text that is not saved yet.</source>
        <translation>
            <numerusform>%Ln Kontakt hat einen noch nicht gespeicherten Text.</numerusform>
            <numerusform>%Ln Kontakte haben noch nicht gespeicherte Texte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Contacts as a table</source>
        <translation>Kontakte als Tabelle</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody fits the filter.</source>
        <translation>Niemand passt zum Filter.</translation>
    </message>
    <message>
        <source>Nobody yet: add a contact (Ctrl+N), or drop a contact file here.</source>
        <translation>Noch niemand: einen Kontakt hinzufügen (Strg+N) oder eine Kontaktdatei hier ablegen.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Mixed order</source>
        <translation>Gemischte Reihenfolge</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Work on another folder …</source>
        <translation>Mit anderem Ordner arbeiten …</translation>
    </message>
    <message>
        <source>Another folder holds until Mitose is closed; the environment variable MITOSE_DATA makes it the usual one.</source>
        <translation>Ein anderer Ordner gilt, bis Mitose geschlossen wird; die Umgebungsvariable MITOSE_DATA macht ihn zum üblichen.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>None yet. One is made before every upgrade and every restore.</source>
        <translation>Noch keine. Vor jeder Aktualisierung und jedem Zurückholen wird eine angelegt.</translation>
    </message>
    <message>
        <source>Bring back …</source>
        <translation>Zurückholen …</translation>
    </message>
    <message>
        <source>Bring back {file}</source>
        <translation>{file} zurückholen</translation>
    </message>
    <message>
        <source>Backup made: {file}</source>
        <translation>Sicherung angelegt: {file}</translation>
    </message>
    <message>
        <source>Bring this backup back?</source>
        <translation>Diese Sicherung zurückholen?</translation>
    </message>
    <message>
        <source>Everything becomes as it was in {file}. A copy of what is there now is made first.</source>
        <translation>Alles wird wieder wie in {file}. Vorher wird eine Kopie vom jetzigen Stand angelegt.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>No program here shows folders: {path}</source>
        <translation>Kein Programm hier zeigt Ordner: {path}</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
</context>
<context>
    <name>DateSheet</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Friday 10:00, 5 Dec, in 2 weeks …</source>
        <translation>Freitag 10:00, 5. Dez, in 2 Wochen …</translation>
    </message>
    <message>
        <source>Take this date</source>
        <translation>Datum übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{date} is more than a year ahead. Enter again takes it.</source>
        <translation>{date} liegt mehr als ein Jahr voraus. Nochmals Eingabe übernimmt es.</translation>
    </message>
    <message>
        <source>Not understood, or in the past. For example: Friday 10:00</source>
        <translation>Nicht verstanden oder vergangen. Zum Beispiel: Freitag 10:00</translation>
    </message>
</context>
<context>
    <name>DatedRow</name>
    <message>
        <source>Done: {text}</source>
        <translation>Erledigt: {text}</translation>
    </message>
    <message>
        <source>Get in touch</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>Datum: {date}</translation>
    </message>
    <message>
        <source>Done, and what came of it …</source>
        <translation>Erledigt, und was dabei herauskam …</translation>
    </message>
    <message>
        <source>Another date …</source>
        <translation>Anderes Datum …</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Nicht weiterverfolgen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Not understood: {text}. Try 4 May 1975.</source>
        <translation>Nicht verstanden: {text}. Zum Beispiel: 4. Mai 1975.</translation>
    </message>
    <message>
        <source>{text} is still to come. Is the year right?</source>
        <translation>{text} steht noch bevor. Stimmt das Jahr?</translation>
    </message>
    <message>
        <source>Not understood: {text}. Try every 8 weeks.</source>
        <translation>Nicht verstanden: {text}. Zum Beispiel: alle 8 Wochen.</translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Person oder Organisation</translation>
    </message>
    <message>
        <source>Wish profile: becomes a person later</source>
        <translation>Wunschprofil: wird später eine Person</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer hinzufügen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Add a profile page</source>
        <translation>Profilseite hinzufügen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>4 May 1975, or 4 May</source>
        <translation>4. Mai 1975 oder 4. Mai</translation>
    </message>
    <message>
        <source>every 8 weeks</source>
        <translation>alle 8 Wochen</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>du</source>
        <translation>du</translation>
    </message>
    <message>
        <source>Sie</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Form of address in German</source>
        <translation>Anredeform im Deutschen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Anredeform</translation>
    </message>
    <message>
        <source>suggest as usual</source>
        <translation>wie üblich vorschlagen</translation>
    </message>
    <message>
        <source>do not suggest: moved on</source>
        <translation>nicht vorschlagen: weitergezogen</translation>
    </message>
    <message>
        <source>do not suggest: deceased</source>
        <translation>nicht vorschlagen: verstorben</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>{rhythm}, from {label}</source>
        <translation>{rhythm}, durch {label}</translation>
    </message>
    <message>
        <source>not in touch yet</source>
        <translation>noch nie in Kontakt</translation>
    </message>
    <message>
        <source>{passed} of {days} days since you were in touch</source>
        <translation>{passed} von {days} Tagen seit dem letzten Kontakt</translation>
    </message>
    <message>
        <source>time to be in touch</source>
        <translation>Zeit, sich zu melden</translation>
    </message>
    <message>
        <source>{rhythm}, like all rated “{relationship}”</source>
        <translation>{rhythm}, wie alle mit „{relationship}“</translation>
    </message>
    <message>
        <source>Added {date}</source>
        <translation>Hinzugefügt {date}</translation>
    </message>
    <message>
        <source>changed {date}</source>
        <translation>geändert {date}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefonnummer</numerusform>
            <numerusform>%Ln Telefonnummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s)</source>
        <translation>
            <numerusform>%Ln E-Mail-Adresse</numerusform>
            <numerusform>%Ln E-Mail-Adressen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneLine</name>
    <message>
        <source>What came of it</source>
        <translation>Was dabei herauskam</translation>
    </message>
    <message>
        <source>What came of it? Enter ticks it off</source>
        <translation>Was kam dabei heraus? Eingabe hakt es ab</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>vCard, CSV, Excel, LDIF, JSON, a whole folder or a ZIP: what they are is recognised by what is in them.</source>
        <translation>vCard, CSV, Excel, LDIF, JSON, ein ganzer Ordner oder ein ZIP: Was es ist, wird am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop to import</source>
        <translation>Zum Importieren loslassen</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Give something</source>
        <translation>Etwas geben</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Get in touch</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Follow-up, repeats</source>
        <translation>Wiedervorlage, wiederholt sich</translation>
    </message>
    <message>
        <source>Approach, step {position} of {total}</source>
        <translation>Anbahnung, Schritt {position} von {total}</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>Anbahnung</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Promised on {date}</source>
        <translation>Zugesagt am {date}</translation>
    </message>
    <message>
        <source>{name} turns {age}</source>
        <translation>{name} wird {age}</translation>
    </message>
    <message>
        <source>{name} turned {age}</source>
        <translation>{name} wurde {age}</translation>
    </message>
    <message>
        <source>Birthday of {name}</source>
        <translation>Geburtstag von {name}</translation>
    </message>
    <message>
        <source>A line by hand is enough</source>
        <translation>Eine Zeile von Hand genügt</translation>
    </message>
    <message>
        <source>Approach, step {position} of {total}, without a date</source>
        <translation>Anbahnung, Schritt {position} von {total}, ohne Datum</translation>
    </message>
    <message>
        <source>A loose contact worth a line</source>
        <translation>Ein loser Kontakt, eine Zeile wert</translation>
    </message>
    <message>
        <source>Wake up an old contact</source>
        <translation>Einen alten Kontakt wecken</translation>
    </message>
    <message>
        <source>{rhythm}; last in touch {ago}</source>
        <translation>{rhythm}; zuletzt in Kontakt {ago}</translation>
    </message>
    <message>
        <source>{rhythm}; nothing noted yet</source>
        <translation>{rhythm}; noch nichts notiert</translation>
    </message>
    <message>
        <source>{rhythm}, from {label}</source>
        <translation>{rhythm}, durch {label}</translation>
    </message>
    <message>
        <source>{rhythm}, like all rated “{relationship}”</source>
        <translation>{rhythm}, wie alle mit „{relationship}“</translation>
    </message>
    <message>
        <source>a day ago</source>
        <translation>vor einem Tag</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>vor {days} Tagen</translation>
    </message>
    <message>
        <source>Last in touch on {date}</source>
        <translation>Zuletzt in Kontakt am {date}</translation>
    </message>
    <message>
        <source>Nothing noted yet</source>
        <translation>Noch nichts notiert</translation>
    </message>
    <message>
        <source>Next, without a next step</source>
        <translation>Als Nächstes, noch ohne nächsten Schritt</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>From Next to Have</source>
        <translation>Von Als Nächstes zu Habe ich</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>In Kontakt</translation>
    </message>
    <message>
        <source>Last in touch on {date}; their word counts: {influence}</source>
        <translation>Zuletzt in Kontakt am {date}; Einfluss: {influence}</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Event on {date}</source>
        <translation>Veranstaltung am {date}</translation>
    </message>
    <message>
        <source>Whom did you meet?</source>
        <translation>Wen getroffen?</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>No duplicates</source>
        <translation>Keine Dubletten</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>Nicht gesucht</translation>
    </message>
</context>
<context>
    <name>DuplicatesStep</name>
    <message>
        <source>Nothing is thrown away by a merge, and nothing is written before the import. Who is left for later comes in as new.</source>
        <translation>Beim Zusammenführen geht nichts verloren, und vor dem Import wird nichts geschrieben. Wer für später bleibt, kommt als neu herein.</translation>
    </message>
    <message>
        <source>Duplicates in this import</source>
        <translation>Dubletten in diesem Import</translation>
    </message>
    <message>
        <source>Back to the preview</source>
        <translation>Zurück zur Vorschau</translation>
    </message>
    <message>
        <source>Import {count}</source>
        <translation>{count} importieren</translation>
    </message>
    <message>
        <source>In this import</source>
        <translation>In diesem Import</translation>
    </message>
</context>
<context>
    <name>EarlierImports</name>
    <message>
        <source>Looking at the import</source>
        <translation>Der Import wird angesehen</translation>
    </message>
    <message>
        <source>Reverting the import</source>
        <translation>Der Import wird zurückgenommen</translation>
    </message>
</context>
<context>
    <name>EntryDeeds</name>
    <message>
        <source>An event stays on its day</source>
        <translation>Eine Veranstaltung bleibt an ihrem Tag</translation>
    </message>
    <message>
        <source>A birthday stays on its day</source>
        <translation>Ein Geburtstag bleibt an seinem Tag</translation>
    </message>
    <message>
        <source>That day is over</source>
        <translation>Dieser Tag ist vorbei</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Have</source>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>zuletzt</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The data file {path} is damaged.</source>
        <translation>Die Datendatei {path} ist beschädigt.</translation>
    </message>
    <message>
        <source>It was left as it is. A backup brings everything back.</source>
        <translation>Sie blieb unverändert. Eine Sicherung bringt alles zurück.</translation>
    </message>
    <message>
        <source>{path} is not a file of Mitose.</source>
        <translation>{path} ist keine Datei von Mitose.</translation>
    </message>
    <message>
        <source>The data file {path} comes from a newer Mitose.</source>
        <translation>Die Datendatei {path} stammt aus einem neueren Mitose.</translation>
    </message>
    <message>
        <source>It was left as it is. Open it with that version, or choose another folder.</source>
        <translation>Sie blieb unverändert. Mit jener Version öffnen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>This data folder can only be read.</source>
        <translation>Dieser Datenordner kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was changed. Make the folder writable to go on.</source>
        <translation>Nichts wurde geändert. Weiter geht es, sobald der Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>The data file {path} comes from an older Mitose and cannot be written.</source>
        <translation>Die Datendatei {path} stammt aus einem älteren Mitose und ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>It has to be brought up to date first: make the folder writable.</source>
        <translation>Sie muss erst aktualisiert werden: den Ordner beschreibbar machen.</translation>
    </message>
    <message>
        <source>The last changes to {path} are not in the file yet; it cannot be written.</source>
        <translation>Die letzten Änderungen an {path} stehen noch nicht in der Datei; sie ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Nothing is lost: make the folder writable and open it again.</source>
        <translation>Nichts ist verloren: den Ordner beschreibbar machen und neu öffnen.</translation>
    </message>
    <message>
        <source>The disk is full; nothing could be saved.</source>
        <translation>Der Datenträger ist voll; es konnte nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>What was saved before is safe. Make room, then try again.</source>
        <translation>Das vorher Gespeicherte ist sicher. Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>A text is not saved yet, so this window stays open.</source>
        <translation>Ein Text ist noch nicht gespeichert; darum bleibt dieses Fenster offen.</translation>
    </message>
    <message>
        <source>Save it with “Try again”; or close this message, then the window, to give it up.</source>
        <translation>Mit „Noch einmal“ speichern; oder diese Meldung schließen und dann das Fenster, um ihn aufzugeben.</translation>
    </message>
    <message>
        <source>Another program is writing to the data file.</source>
        <translation>Ein anderes Programm schreibt in die Datendatei.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>Nichts wurde geändert. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} could not be read or written.</source>
        <translation>{path} konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>What was saved before is safe. Check the disk and the rights on the folder.</source>
        <translation>Das vorher Gespeicherte ist sicher. Datenträger und Rechte am Ordner prüfen.</translation>
    </message>
    <message>
        <source>The calendar file {path} could not be written ({reason}).</source>
        <translation>Die Kalenderdatei {path} ließ sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Nothing is lost; it is tried again every minute.</source>
        <translation>Nichts ist verloren; jede Minute wird es neu versucht.</translation>
    </message>
    <message>
        <source>The data file is open in another window.</source>
        <translation>Die Datendatei ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close that window, then try again.</source>
        <translation>Nichts wurde geändert. Jenes Fenster schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Mitose.</source>
        <translation>In Mitose ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>What was saved before is safe. Details are in the log.</source>
        <translation>Das vorher Gespeicherte ist sicher. Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>This contact is no longer there.</source>
        <translation>Diesen Kontakt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This entry is no longer there.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This picture is no longer there.</source>
        <translation>Dieses Bild gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Dieses Bild ist zu groß.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a smaller one.</source>
        <translation>Nichts wurde geändert. Ein kleineres wählen.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>This field cannot be empty.</source>
        <translation>Dieses Feld darf nicht leer sein.</translation>
    </message>
    <message>
        <source>“{value}” does not fit here.</source>
        <translation>„{value}“ passt hier nicht.</translation>
    </message>
    <message>
        <source>There is no event coming.</source>
        <translation>Es steht keine Veranstaltung an.</translation>
    </message>
    <message>
        <source>Add one among the events, then it can be prepared.</source>
        <translation>Bei den Veranstaltungen eine anlegen, dann lässt sie sich vorbereiten.</translation>
    </message>
    <message>
        <source>An event cannot end before it begins.</source>
        <translation>Eine Veranstaltung kann nicht enden, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a later end.</source>
        <translation>Nichts wurde geändert. Bitte ein späteres Ende wählen.</translation>
    </message>
    <message>
        <source>This entry is about me and cannot be deleted.</source>
        <translation>Dieser Eintrag bin ich selbst und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>“{name}” exists already.</source>
        <translation>„{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>Nothing was changed. To make one of the two, merge them.</source>
        <translation>Nichts wurde geändert. Zusammenführen macht aus beiden eins.</translation>
    </message>
    <message>
        <source>There is a template “{name}” in this language already.</source>
        <translation>Eine Vorlage „{name}“ gibt es in dieser Sprache schon.</translation>
    </message>
    <message>
        <source>Nothing is filtered.</source>
        <translation>Nichts ist gefiltert.</translation>
    </message>
    <message>
        <source>{name} is one of the sources that are always there.</source>
        <translation>{name} gehört zu den Quellen, die immer da sind.</translation>
    </message>
    <message>
        <source>Nothing was changed. It can be marked as not used.</source>
        <translation>Nichts wurde geändert. Sie lässt sich als nicht genutzt kennzeichnen.</translation>
    </message>
    <message>
        <source>This import is no longer there.</source>
        <translation>Diesen Import gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no contact here to print.</source>
        <translation>Hier gibt es keinen Kontakt zu drucken.</translation>
    </message>
    <message>
        <source>The printer does not take the document.</source>
        <translation>Der Drucker nimmt das Dokument nicht an.</translation>
    </message>
    <message>
        <source>Nothing was printed. Try another one, or save it as PDF.</source>
        <translation>Es wurde nichts gedruckt. Ein anderer Drucker kann helfen, oder eine PDF-Datei.</translation>
    </message>
    <message>
        <source>The document could not be set.</source>
        <translation>Das Dokument konnte nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>The contacts are untouched. Details are in the log.</source>
        <translation>Die Kontakte sind unberührt. Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>This data folder already holds contacts.</source>
        <translation>In diesem Datenordner sind schon Kontakte.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>That did not work ({code}).</source>
        <translation>Das hat nicht geklappt ({code}).</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Das vorher Gespeicherte ist sicher.</translation>
    </message>
</context>
<context>
    <name>EventDeeds</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommend</translation>
    </message>
    <message>
        <source>Behind us</source>
        <translation>Vorbei</translation>
    </message>
</context>
<context>
    <name>EventSheet</name>
    <message>
        <source>Whom I want to meet</source>
        <translation>Wen ich treffen will</translation>
    </message>
    <message>
        <source>Who will be there</source>
        <translation>Wer dort sein wird</translation>
    </message>
    <message>
        <source>Nobody is noted yet.</source>
        <translation>Noch ist niemand notiert.</translation>
    </message>
    <message>
        <source>Preparation …</source>
        <translation>Vorbereitung …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Edit the event</source>
        <translation>Veranstaltung bearbeiten</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Veranstaltung anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Friday 18:00, 5 Dec, in 2 weeks …</source>
        <translation>Freitag 18 Uhr, 5.12., in 2 Wochen …</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>22:00, or the last day; may be left empty</source>
        <translation>22 Uhr oder der letzte Tag; kann leer bleiben</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not understood. For example: Friday 18:00</source>
        <translation>Nicht verstanden. Zum Beispiel: Freitag 18 Uhr</translation>
    </message>
    <message>
        <source>The end is not understood, or lies before the beginning.</source>
        <translation>Das Ende ist nicht zu verstehen oder liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>in der Vergangenheit</translation>
    </message>
    <message>
        <source>more than a year ahead</source>
        <translation>mehr als ein Jahr voraus</translation>
    </message>
    <message>
        <source>{date} · Enter again takes it</source>
        <translation>{date} · nochmals Eingabe übernimmt es</translation>
    </message>
</context>
<context>
    <name>EventView</name>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Whom did you meet?</source>
        <translation>Wen getroffen?</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Whom I want to meet</source>
        <translation>Wen ich treffen will</translation>
    </message>
    <message>
        <source>A contact, or any name</source>
        <translation>Ein Kontakt oder ein Name</translation>
    </message>
    <message>
        <source>Who will be there</source>
        <translation>Wer dabei ist</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Kontakt suchen</translation>
    </message>
    <message>
        <source>Met there</source>
        <translation>Dort getroffen</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Nobody met: the question is put away</source>
        <translation>Niemanden getroffen: die Frage ist erledigt</translation>
    </message>
    <message>
        <source>Met: {known} known, {made} new</source>
        <translation>Getroffen: {known} schon bekannt, {made} neu</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Add an event</source>
        <translation>Veranstaltung anlegen</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Veranstaltungen</translation>
    </message>
    <message>
        <source>A fair, an evening, a congress: who will be there, whom would you like to meet? Afterwards the names of those you met go here.</source>
        <translation>Eine Messe, ein Abend, ein Kongress: Wer ist dabei, wen treffen? Danach kommen hier die Namen hinein, die man getroffen hat.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln calendar entry(s) written: {file}</source>
        <translation>
            <numerusform>%Ln Kalendereintrag gespeichert: {file}</numerusform>
            <numerusform>%Ln Kalendereinträge gespeichert: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) written: {file}</source>
        <translation>
            <numerusform>%Ln Kontakt gespeichert: {file}</numerusform>
            <numerusform>%Ln Kontakte gespeichert: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>No program here shows folders: {path}</source>
        <translation>Hier zeigt kein Programm Ordner an: {path}</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>vCard 3.0 – phones and mail programs</source>
        <translation>vCard 3.0 – Telefone und E-Mail-Programme</translation>
    </message>
    <message>
        <source>vCard 4.0 – newer address books</source>
        <translation>vCard 4.0 – neuere Adressbücher</translation>
    </message>
    <message>
        <source>CSV – a table for Excel</source>
        <translation>CSV – eine Tabelle für Excel</translation>
    </message>
    <message>
        <source>Calendar – follow-ups, steps and birthdays</source>
        <translation>Kalender – Wiedervorlagen, Schritte und Geburtstage</translation>
    </message>
    <message>
        <source>JSON – everything, for Mitose itself</source>
        <translation>JSON – alles, für Mitose selbst</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>With planning data</source>
        <translation>Mit Planungsdaten</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected contact(s)</source>
        <translation>
            <numerusform>%Ln ausgewählter Kontakt</numerusform>
            <numerusform>%Ln ausgewählte Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) that the filter leaves</source>
        <translation>
            <numerusform>%Ln Kontakt, den der Filter zeigt</numerusform>
            <numerusform>%Ln Kontakte, die der Filter zeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>Alle %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have: %Ln contact(s)</source>
        <translation>
            <numerusform>Habe ich: %Ln Kontakt</numerusform>
            <numerusform>Habe ich: %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln contact(s)</source>
        <translation>
            <numerusform>Als Nächstes: %Ln Kontakt</numerusform>
            <numerusform>Als Nächstes: %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Future: %Ln contact(s)</source>
        <translation>
            <numerusform>In Zukunft: %Ln Kontakt</numerusform>
            <numerusform>In Zukunft: %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what is dated, without ratings, notes or history.</source>
        <translation>Nur was ein Datum hat, ohne Bewertungen, Notizen und Verlauf.</translation>
    </message>
    <message>
        <source>Everything, with me, archive, trash, labels and goals. Imported into an empty folder it comes back as it was.</source>
        <translation>Alles, mit dem Eintrag über mich, Archiv, Papierkorb, Etiketten und Ziele. In einen leeren Ordner importiert, ist alles wieder, wie es war.</translation>
    </message>
    <message>
        <source>With ratings, meaning, wants, offers, approach, follow-ups and history: private, for yourself only.</source>
        <translation>Mit Bewertungen, Bedeutung, Wünschen, Angeboten, Anbahnung, Wiedervorlagen und Verlauf: privat, nur zum eigenen Gebrauch.</translation>
    </message>
    <message>
        <source>Without ratings and plans, and without pictures.</source>
        <translation>Ohne Bewertungen und Pläne, und ohne Bilder.</translation>
    </message>
    <message>
        <source>Names, addresses, notes and pictures, without ratings and plans.</source>
        <translation>Namen, Adressen, Notizen und Bilder, ohne Bewertungen und Pläne.</translation>
    </message>
    <message>
        <source>Contacts {date}</source>
        <translation>Kontakte {date}</translation>
    </message>
    <message>
        <source>Exporting contacts</source>
        <translation>Kontakte werden exportiert</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>FailureLine</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Nicht gespeichert: {reason}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Filtered:</source>
        <translation>Gefiltert:</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>Filter entfernen: {filter}</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>FilterHints</name>
    <message>
        <source>in the name</source>
        <translation>im Namen</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>in the notes</source>
        <translation>in den Notizen</translation>
    </message>
    <message>
        <source>Knows {prefixes}</source>
        <translation>Kennt {prefixes}</translation>
    </message>
</context>
<context>
    <name>FilterNameSheet</name>
    <message>
        <source>Rename the filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Name, such as ‘Kassel, energy’</source>
        <translation>Name, etwa ‚Kassel, Energie‘</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It stands in the rail, with its count.</source>
        <translation>Er steht mit seiner Anzahl in der Leiste.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Due within a week</source>
        <translation>In einer Woche fällig</translation>
    </message>
    <message>
        <source>With a promise</source>
        <translation>Mit Zusage</translation>
    </message>
    <message>
        <source>Importance {level} and more</source>
        <translation>Wichtig für mich: {level} und mehr</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Without a complete plan: {column}</source>
        <translation>Ohne ganzen Plan: {column}</translation>
    </message>
    <message>
        <source>The archive too</source>
        <translation>Auch das Archiv</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtig für mich</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Means to me</source>
        <translation>Bedeutet mir</translation>
    </message>
</context>
<context>
    <name>FoldedStrip</name>
    <message>
        <source>Unfold {column}, {count}</source>
        <translation>{column} aufklappen, {count}</translation>
    </message>
</context>
<context>
    <name>FollowUpsSection</name>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln überfällig</numerusform>
            <numerusform>%Ln überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Schritt {number} von {total}</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
</context>
<context>
    <name>Fullness</name>
    <message>
        <source>What does not fit</source>
        <translation>Was nicht passt</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>Weiterrücken</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Moved on, because the week was full: {what}</source>
        <translation>Weitergerückt, weil die Woche voll war: {what}</translation>
    </message>
    <message numerus="yes">
        <source>The week is full: %Ln do(es) not fit.</source>
        <translation>
            <numerusform>Die Woche ist voll: %Ln passt nicht.</numerusform>
            <numerusform>Die Woche ist voll: %Ln passen nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s): promised, or with a time.</source>
        <translation>
            <numerusform>%Ln bleibt: zugesagt oder mit Uhrzeit.</numerusform>
            <numerusform>%Ln bleiben: zugesagt oder mit Uhrzeit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag, or Alt+↑ and Alt+↓</source>
        <translation>Ziehen, oder Alt+↑ und Alt+↓</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>{count} rated as a group</source>
        <translation>{count} als Gruppe eingestuft</translation>
    </message>
    <message>
        <source>{count} from {source}: all loose contacts?</source>
        <translation>{count} aus {source}: alle lose Kontakte?</translation>
    </message>
    <message>
        <source>{count} from {source} without e-mail, connected before {year}: all address only?</source>
        <translation>{count} aus {source} ohne E-Mail, verbunden vor {year}: alle bisher nur Adresse?</translation>
    </message>
    <message>
        <source>All loose contacts</source>
        <translation>Alle: lose Kontakte</translation>
    </message>
    <message>
        <source>All address only</source>
        <translation>Alle: nur Adresse</translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message>
        <source>Many can be rated at once; each can still be changed later.</source>
        <translation>Viele lassen sich auf einmal einstufen; jeder kann später noch geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) to rate</source>
        <translation>
            <numerusform>%Ln Kontakt einzustufen</numerusform>
            <numerusform>%Ln Kontakte einzustufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go through them one by one</source>
        <translation>Einzeln durchgehen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>HasNeedsSection</name>
    <message>
        <source>Has and needs</source>
        <translation>Hat und sucht</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>What can they share?</source>
        <translation>Was lässt sich teilen?</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>What do they look for?</source>
        <translation>Was wird gesucht?</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What does this contact mean to me?</source>
        <translation>Was bedeutet mir dieser Kontakt?</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Kontakt schließen</translation>
    </message>
    <message>
        <source>Have</source>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>Im Archiv</translation>
    </message>
    <message>
        <source>Wish profile</source>
        <translation>Wunschprofil</translation>
    </message>
    <message>
        <source>Write a message …</source>
        <translation>Nachricht schreiben …</translation>
    </message>
    <message>
        <source>From the clipboard: signature, card, photo</source>
        <translation>Aus der Zwischenablage: Signatur, Karte, Foto</translation>
    </message>
    <message>
        <source>Contact plan as PDF</source>
        <translation>Kontaktplan als PDF</translation>
    </message>
    <message>
        <source>Print or save a plan …</source>
        <translation>Plan drucken oder speichern …</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In eigenem Fenster</translation>
    </message>
    <message>
        <source>Back from the archive</source>
        <translation>Aus dem Archiv zurück</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
</context>
<context>
    <name>HeapCard</name>
    <message>
        <source>Look at each</source>
        <translation>Einzeln ansehen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>Beide zusammenführen</translation>
    </message>
    <message>
        <source>Merge all {count}</source>
        <translation>Alle {count} zusammenführen</translation>
    </message>
    <message>
        <source>The same UID, the same profile page, or the same e-mail and name.</source>
        <translation>Gleiche UID, gleiche Profilseite oder gleiche E-Mail und gleicher Name.</translation>
    </message>
</context>
<context>
    <name>HeapsView</name>
    <message numerus="yes">
        <source>%Ln pair(s) may be the same</source>
        <translation>
            <numerusform>%Ln Paar ist vielleicht dieselbe Person</numerusform>
            <numerusform>%Ln Paare sind vielleicht dieselbe Person</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is thrown away by a merge: all addresses and entries are kept, and each merge is one step that Undo takes back.</source>
        <translation>Beim Zusammenführen geht nichts verloren: Alle Adressen und Einträge bleiben, und jedes ist ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
</context>
<context>
    <name>HeldSection</name>
    <message>
        <source>Kept from elsewhere</source>
        <translation>Von anderswo aufgehoben</translation>
    </message>
    <message>
        <source>{field}, from a merged contact: {value}</source>
        <translation>{field}, aus einem zusammengeführten Kontakt: {value}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederhergestellt: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Given: {text}</source>
        <translation>Gegeben: {text}</translation>
    </message>
    <message>
        <source>Received: {text}</source>
        <translation>Erhalten: {text}</translation>
    </message>
    <message>
        <source>Referral given</source>
        <translation>Empfehlung gegeben</translation>
    </message>
    <message>
        <source>Referral received</source>
        <translation>Empfehlung erhalten</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Done for them and history</source>
        <translation>Getan und Verlauf</translation>
    </message>
    <message>
        <source>What have I done for them?</source>
        <translation>Was habe ich für diesen Kontakt getan?</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Log something</source>
        <translation>Etwas festhalten</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weiteren zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message numerus="yes">
        <source>given %Ln time(s)</source>
        <translation>
            <numerusform>%Ln× gegeben</numerusform>
            <numerusform>%Ln× gegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>given none</source>
        <translation>nichts gegeben</translation>
    </message>
    <message>
        <source>received none</source>
        <translation>nichts erhalten</translation>
    </message>
    <message numerus="yes">
        <source>received %Ln time(s)</source>
        <translation>
            <numerusform>%Ln× erhalten</numerusform>
            <numerusform>%Ln× erhalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) received: what could I give back?</source>
        <translation>
            <numerusform>%Ln-mal erhalten: Was könnte ich zurückgeben?</numerusform>
            <numerusform>%Ln-mal erhalten: Was könnte ich zurückgeben?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Reading it is not allowed.</source>
        <translation>Sie darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It is not a file that can be read.</source>
        <translation>Das ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>It could not be read: {0}.</source>
        <translation>Lesen nicht möglich: {0}.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>No contacts were recognised in it.</source>
        <translation>Darin wurden keine Kontakte erkannt.</translation>
    </message>
    <message>
        <source>Mitose failed to read it to the end as {0}. Details are in the log.</source>
        <translation>Mitose konnte sie als {0} nicht zu Ende lesen. Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The file ends here; what was there is kept.</source>
        <translation>Die Datei endet hier; was da war, bleibt.</translation>
    </message>
    <message>
        <source>There is no name to call it by.</source>
        <translation>Es fehlt ein Name.</translation>
    </message>
    <message>
        <source>The picture is damaged; the contact comes without it.</source>
        <translation>Das Bild ist beschädigt; der Kontakt kommt ohne.</translation>
    </message>
    <message>
        <source>This line was left out: {0}</source>
        <translation>Diese Zeile wurde ausgelassen: {0}</translation>
    </message>
    <message>
        <source>{0} was far too long and was shortened.</source>
        <translation>{0} war viel zu lang und wurde gekürzt.</translation>
    </message>
    <message>
        <source>Group {0}: {1} of its members are not in the file.</source>
        <translation>Gruppe {0}: {1} Mitglieder stehen nicht in der Datei.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed; the row was read without it.</source>
        <translation>Ein Anführungszeichen wird nicht geschlossen; die Zeile wurde ohne gelesen.</translation>
    </message>
    <message>
        <source>No names or mail addresses were found in its columns: {0}</source>
        <translation>In seinen Spalten fanden sich weder Namen noch E-Mail-Adressen: {0}</translation>
    </message>
    <message>
        <source>It has no columns called: {0}</source>
        <translation>Diese Spalten hat es nicht: {0}</translation>
    </message>
    <message>
        <source>It opens only with a password.</source>
        <translation>Es öffnet sich nur mit Passwort.</translation>
    </message>
    <message>
        <source>Unpacked it would be far too large; it was left alone.</source>
        <translation>Ausgepackt wäre es viel zu groß; es blieb unberührt.</translation>
    </message>
    <message>
        <source>It is packed in a way Mitose cannot unpack.</source>
        <translation>Es ist auf eine Art gepackt, die Mitose nicht auspacken kann.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be opened.</source>
        <translation>Es ist beschädigt und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>It holds too many files; {0} of them were left out.</source>
        <translation>Es enthält zu viele Dateien; {0} davon blieben weg.</translation>
    </message>
    <message>
        <source>The table&apos;s column names could not be found.</source>
        <translation>Die Spaltennamen der Tabelle wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>The file is damaged or not one of Mitose.</source>
        <translation>Die Datei ist beschädigt oder nicht von Mitose.</translation>
    </message>
    <message>
        <source>Something is not as expected: {0}</source>
        <translation>Etwas ist anders als erwartet: {0}</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Lesen nicht möglich.</translation>
    </message>
    <message>
        <source>{count} not readable</source>
        <translation>{count} nicht lesbar</translation>
    </message>
    <message>
        <source>Remarks: {count}</source>
        <translation>Hinweise: {count}</translation>
    </message>
    <message>
        <source>Was it moved? Choose it again.</source>
        <extracomment>What to do when nothing at all could be read.</extracomment>
        <translation>Wurde sie verschoben? Noch einmal wählen.</translation>
    </message>
    <message>
        <source>Copy the file to a folder of your own and choose it there.</source>
        <translation>Die Datei in einen eigenen Ordner kopieren und dort wählen.</translation>
    </message>
    <message>
        <source>Export it once more from where it comes from.</source>
        <translation>Dort, wo sie herkommt, noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Mitose reads vCard (.vcf), tables (CSV, Excel), LDIF, the archives of LinkedIn and Facebook, and lists of names. Most programs can export contacts as vCard.</source>
        <translation>Mitose liest vCard (.vcf), Tabellen (CSV, Excel), LDIF, die Archive von LinkedIn und Facebook und Namenslisten. Die meisten Programme können Kontakte als vCard ausgeben.</translation>
    </message>
    <message>
        <source>Give each column a name in the first row, and save the table again.</source>
        <translation>Jeder Spalte in der ersten Zeile einen Namen geben und die Tabelle noch einmal speichern.</translation>
    </message>
    <message>
        <source>Say what each column is, and Mitose remembers it for the next such table.</source>
        <translation>Angeben, was jede Spalte ist; Mitose merkt es sich für die nächste solche Tabelle.</translation>
    </message>
    <message>
        <source>Unpack it and choose the folder.</source>
        <translation>Auspacken und den Ordner auswählen.</translation>
    </message>
    <message>
        <source>Save it without a password and choose it again.</source>
        <translation>Ohne Passwort speichern und noch einmal auswählen.</translation>
    </message>
    <message>
        <source>Export it once more, or choose another file.</source>
        <translation>Noch einmal exportieren oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>card {number}</source>
        <translation>Karte {number}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>contact {number}</source>
        <translation>Kontakt {number}</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>Eingefügte Liste</translation>
    </message>
    <message>
        <source>Connections.csv from &apos;Get a copy of your data&apos;, or its ZIP</source>
        <translation>Connections.csv aus „Kopie Ihrer Daten“, oder deren ZIP</translation>
    </message>
    <message>
        <source>On linkedin.com open your picture at the top › Settings &amp; Privacy › Data privacy › Get a copy of your data.</source>
        <translation>Auf linkedin.com das eigene Bild oben anklicken › Einstellungen &amp; Datenschutz › Datenschutz › Kopie Ihrer Daten anfordern.</translation>
    </message>
    <message>
        <source>Tick Connections only and request the archive. The mail with the link comes after ten minutes to a day.</source>
        <translation>Nur „Kontakte“ ankreuzen und das Archiv anfordern. Die Mail mit dem Link kommt nach zehn Minuten bis einem Tag.</translation>
    </message>
    <message>
        <source>Choose the ZIP file as it is, or Connections.csv in it. E-mail addresses are in it only where your contacts allow that.</source>
        <translation>Die ZIP-Datei wählen, wie sie ist, oder Connections.csv daraus. E-Mail-Adressen stehen nur darin, wo Kontakte das erlauben.</translation>
    </message>
    <message>
        <source>XING has had no export of all contacts at once since 2014: there are single vCards only, and not for every contact.</source>
        <translation>XING hat seit 2014 keinen Export aller Kontakte mehr: es gibt nur einzelne vCards, und nicht für jeden Kontakt.</translation>
    </message>
    <message>
        <source>Where a contact&apos;s profile offers a vCard, save it; collect the files in one folder. An old XING CSV is read too.</source>
        <translation>Wo das Profil eines Kontakts eine vCard anbietet, diese speichern; die Dateien in einem Ordner sammeln. Eine alte XING-CSV wird ebenfalls gelesen.</translation>
    </message>
    <message>
        <source>Choose the folder: all vCards in it are read at once, each person once. For the rest, copy the names and paste them.</source>
        <translation>Den Ordner wählen: alle vCards darin werden auf einmal gelesen, jeder Mensch einmal. Für die übrigen die Namen kopieren und einfügen.</translation>
    </message>
    <message>
        <source>any CSV or Excel sheet; the columns are matched once</source>
        <translation>jede CSV- oder Excel-Tabelle; die Spalten werden einmal zugeordnet</translation>
    </message>
    <message>
        <source>Look for &apos;Export&apos; in the list of contacts of your CRM and choose CSV, Excel (.xlsx) or vCard. HubSpot sends the file by mail within minutes, Pipedrive offers it for download.</source>
        <translation>In der Kontaktliste des CRM „Export“ suchen und CSV, Excel (.xlsx) oder vCard wählen. HubSpot schickt die Datei binnen Minuten per Mail, Pipedrive bietet sie zum Herunterladen an.</translation>
    </message>
    <message>
        <source>HubSpot and Pipedrive are recognised. For any other table you say once what its columns are; Mitose remembers that.</source>
        <translation>HubSpot und Pipedrive werden erkannt. Für jede andere Tabelle wird einmal gesagt, was ihre Spalten sind; Mitose merkt sich das.</translation>
    </message>
    <message>
        <source>your_friends.json from &apos;Download your information&apos;, or its ZIP</source>
        <translation>your_friends.json aus „Deine Informationen herunterladen“, oder deren ZIP</translation>
    </message>
    <message>
        <source>On facebook.com: Settings › Your information › Download your information. Choose Friends (Connections) and the format JSON.</source>
        <translation>Auf facebook.com: Einstellungen › Deine Informationen › Deine Informationen herunterladen. „Freunde“ (Verbindungen) und das Format JSON wählen.</translation>
    </message>
    <message>
        <source>It takes from some minutes to some days. Facebook gives names and since when only, no addresses and no numbers.</source>
        <translation>Es dauert einige Minuten bis einige Tage. Facebook gibt nur Namen und seit wann, keine Adressen und keine Nummern.</translation>
    </message>
    <message>
        <source>Choose the ZIP file or your_friends.json in it.</source>
        <translation>Die ZIP-Datei wählen oder your_friends.json daraus.</translation>
    </message>
    <message>
        <source>member list as spreadsheet, or pasted</source>
        <translation>Mitgliederliste als Tabelle, oder eingefügt</translation>
    </message>
    <message>
        <source>In BNI Connect, reports such as the member list of your chapter have an Export button that gives a spreadsheet at once.</source>
        <translation>In BNI Connect haben Berichte wie die Mitgliederliste des Chapters einen Export-Knopf, der sofort eine Tabelle gibt.</translation>
    </message>
    <message>
        <source>Without access to reports: open the list of members, select it, copy it and paste it here.</source>
        <translation>Ohne Zugang zu Berichten: die Liste der Mitglieder öffnen, markieren, kopieren und hier einfügen.</translation>
    </message>
    <message>
        <source>pasted list, CSV or vCards</source>
        <translation>eingefügte Liste, CSV oder vCards</translation>
    </message>
    <message>
        <source>We know of no export for members. Copy names or addresses from mails, attendance lists or the members&apos; area, and paste them here.</source>
        <translation>Ein Export für Mitglieder ist uns nicht bekannt. Namen oder Adressen aus Mails, Teilnehmerlisten oder dem Mitgliederbereich kopieren und hier einfügen.</translation>
    </message>
    <message>
        <source>If your office sends a table, choose that.</source>
        <translation>Schickt die Geschäftsstelle eine Tabelle, dann diese wählen.</translation>
    </message>
    <message>
        <source>Whether members can be exported is for your club to say: the secretary has the directory, often as a table.</source>
        <translation>Ob Mitglieder exportiert werden können, sagt der Club: das Sekretariat hat das Verzeichnis, oft als Tabelle.</translation>
    </message>
    <message>
        <source>Otherwise copy the list of members and paste it here.</source>
        <translation>Sonst die Mitgliederliste kopieren und hier einfügen.</translation>
    </message>
    <message>
        <source>Whether members can be exported is for your table to say. In the app single contacts can be saved to the phone; they come from there as vCard.</source>
        <translation>Ob Mitglieder exportiert werden können, sagt der Tisch. In der App lassen sich einzelne Kontakte im Telefon speichern; von dort kommen sie als vCard.</translation>
    </message>
    <message>
        <source>Android: Contacts app › Organise or Settings › Export to file; it is there at once. Send the .vcf file to this computer.</source>
        <translation>Android: App Kontakte › Organisieren oder Einstellungen › In Datei exportieren; sie ist sofort da. Die .vcf-Datei auf diesen Computer senden.</translation>
    </message>
    <message>
        <source>iPhone: on icloud.com › Contacts select all (Ctrl+A) › Export vCard. Without iCloud, share single contacts as vCard.</source>
        <translation>iPhone: auf icloud.com › Kontakte alle auswählen (Strg+A) › vCard exportieren. Ohne iCloud einzelne Kontakte als vCard teilen.</translation>
    </message>
    <message>
        <source>vCard, CSV or LDIF of the address book</source>
        <translation>vCard, CSV oder LDIF des Adressbuchs</translation>
    </message>
    <message>
        <source>Thunderbird: Address Book › the book&apos;s menu › Export (vCard, CSV or LDIF). Evolution and KAddressBook: File › Save or Export as vCard.</source>
        <translation>Thunderbird: Adressbuch › Menü des Buchs › Exportieren (vCard, CSV oder LDIF). Evolution und KAddressBook: Datei › Speichern oder Exportieren als vCard.</translation>
    </message>
    <message>
        <source>Google: contacts.google.com › Export › Google CSV or vCard. Nextcloud: Contacts › settings › the book&apos;s menu › Download.</source>
        <translation>Google: contacts.google.com › Exportieren › Google CSV oder vCard. Nextcloud: Kontakte › Einstellungen › Menü des Buchs › Herunterladen.</translation>
    </message>
    <message>
        <source>Outlook: File › Open &amp; Export › Import/Export › Export to a file › Comma separated values › Contacts; it is there at once.</source>
        <translation>Outlook: Datei › Öffnen und Exportieren › Importieren/Exportieren › In Datei exportieren › Durch Trennzeichen getrennte Werte › Kontakte; sie ist sofort da.</translation>
    </message>
    <message>
        <source>any contact file, a folder, or a pasted list</source>
        <extracomment>For sources of the user&apos;s own.</extracomment>
        <translation>jede Kontaktdatei, ein Ordner oder eine eingefügte Liste</translation>
    </message>
    <message>
        <source>Export the contacts where they are, as vCard, CSV or Excel; or copy names or addresses, and paste them here.</source>
        <translation>Die Kontakte dort, wo sie sind, als vCard, CSV oder Excel exportieren; oder Namen oder Adressen kopieren und hier einfügen.</translation>
    </message>
    <message>
        <source>single vCards, many at once or a folder</source>
        <translation>einzelne vCards, viele auf einmal oder ein Ordner</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>a vCard file (.vcf) with all contacts</source>
        <translation>eine vCard-Datei (.vcf) mit allen Kontakten</translation>
    </message>
    <message>
        <source>Mail program</source>
        <translation>Mailprogramm</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>middle name</source>
        <translation>zweiter Vorname</translation>
    </message>
    <message>
        <source>name suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>e-mail, phone, profiles</source>
        <translation>E-Mail, Telefon, Profile</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>further details</source>
        <translation>weitere Angaben</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
    <message>
        <source>LinkedIn connections</source>
        <translation>LinkedIn-Kontakte</translation>
    </message>
    <message>
        <source>Mitose table</source>
        <translation>Mitose-Tabelle</translation>
    </message>
    <message>
        <source>Google Contacts</source>
        <translation>Google Kontakte</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>Thunderbird</source>
        <translation>Thunderbird</translation>
    </message>
    <message>
        <source>HubSpot</source>
        <translation>HubSpot</translation>
    </message>
    <message>
        <source>Pipedrive</source>
        <translation>Pipedrive</translation>
    </message>
    <message>
        <source>XING</source>
        <translation>XING</translation>
    </message>
    <message>
        <source>BNI member list</source>
        <translation>BNI-Mitgliederliste</translation>
    </message>
    <message>
        <source>Facebook friends</source>
        <translation>Facebook-Freunde</translation>
    </message>
    <message>
        <source>LDIF</source>
        <translation>LDIF</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>Tabellendatei</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP-Archiv</translation>
    </message>
    <message>
        <source>list of names</source>
        <translation>Namensliste</translation>
    </message>
    <message>
        <source>Mitose&apos;s own file</source>
        <translation>Mitose-eigene Datei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Last name, first name</source>
        <translation>Nachname, Vorname</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Profile page</source>
        <translation>Profilseite</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Address addition</source>
        <translation>Adresszusatz</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Anschrift</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Kept among the further details</source>
        <translation>Bleibt bei den weiteren Angaben</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>work</source>
        <translation>geschäftlich</translation>
    </message>
    <message>
        <source>home</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>main</source>
        <translation>Zentrale</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>One import at a time: this one is still running</source>
        <translation>Ein Import nach dem anderen: Dieser läuft noch</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>Eingefügte Liste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message>
        <source>Importing {count}</source>
        <translation>{count} werden importiert</translation>
    </message>
</context>
<context>
    <name>Importance</name>
    <message>
        <source>Important to me</source>
        <translation>Wichtig für mich</translation>
    </message>
    <message>
        <source>Important to me: {value}</source>
        <translation>Wichtig für mich: {value}</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>quite</source>
        <translation>ziemlich</translation>
    </message>
    <message>
        <source>very</source>
        <translation>sehr</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message>
        <source>Add: {what}</source>
        <translation>Hinzufügen: {what}</translation>
    </message>
    <message>
        <source>{label}: remove</source>
        <translation>{label}: entfernen</translation>
    </message>
    <message>
        <source>Remove {label}</source>
        <translation>{label} entfernen</translation>
    </message>
</context>
<context>
    <name>LabelsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>No cadence</source>
        <translation>Kein Rhythmus</translation>
    </message>
    <message>
        <source>{name} (not used)</source>
        <translation>{name} (nicht genutzt)</translation>
    </message>
</context>
<context>
    <name>LabelsSheet</name>
    <message>
        <source>Sources, tags and circles</source>
        <extracomment>Shown beside the three kinds of label; these are given, and have nothing but a cadence.</extracomment>
        <translation>Quellen, Schlagwörter und Kreise</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>How often to be in touch</source>
        <translation>Wie oft man sich meldet</translation>
    </message>
    <message>
        <source>A contact&apos;s own cadence comes first, then the shortest of its tags and circles, then that of its relationship.</source>
        <translation>Der eigene Rhythmus eines Kontakts geht vor, dann gilt der kürzeste seiner Schlagwörter und Kreise, dann der seiner Beziehung.</translation>
    </message>
    <message>
        <source>No cadence</source>
        <translation>Kein Rhythmus</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Select several to merge them; the one selected last gives the name.</source>
        <translation>Mehrere auswählen, um sie zusammenzuführen; der zuletzt gewählte Eintrag gibt den Namen.</translation>
    </message>
    <message>
        <source>Merged, they are all called {name}.</source>
        <translation>Zusammengeführt heißen alle {name}.</translation>
    </message>
    <message>
        <source>This source is always there. It can be marked as not used.</source>
        <translation>Diese Quelle ist immer da. Sie lässt sich als nicht genutzt kennzeichnen.</translation>
    </message>
    <message>
        <source>Deleted, it is taken off {count} contacts; they stay.</source>
        <translation>Gelöscht wird es von {count} Kontakten genommen; die Kontakte bleiben.</translation>
    </message>
</context>
<context>
    <name>LaterMenu</name>
    <message>
        <source>Later</source>
        <extracomment>A date of one&apos;s own is wanted; what has been typed of it already.</extracomment>
        <translation>Später</translation>
    </message>
    <message>
        <source>&amp;Tomorrow · {date}</source>
        <translation>&amp;Morgen · {date}</translation>
    </message>
    <message>
        <source>In &amp;3 days · {date}</source>
        <translation>In &amp;3 Tagen · {date}</translation>
    </message>
    <message>
        <source>Next &amp;Monday · {date}</source>
        <translation>Nächsten M&amp;ontag · {date}</translation>
    </message>
    <message>
        <source>In &amp;2 weeks · {date}</source>
        <translation>In &amp;2 Wochen · {date}</translation>
    </message>
    <message>
        <source>A &amp;date …</source>
        <translation>&amp;Datum …</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>They began</source>
        <translation>Ging von dort aus</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In wenigen Worten</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Worum es ging</translation>
    </message>
    <message>
        <source>What I gave</source>
        <translation>Was ich gegeben habe</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>What I received</source>
        <translation>Was ich erhalten habe</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>received</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>What happened, in one line</source>
        <translation>Was war, in einer Zeile</translation>
    </message>
    <message>
        <source>called, offered tickets, she needs a photographer</source>
        <translation>angerufen, Karten angeboten, sie sucht eine Fotografin</translation>
    </message>
    <message>
        <source>Note this, too?</source>
        <translation>Auch das festhalten?</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Given: {text}</source>
        <translation>Gegeben: {text}</translation>
    </message>
    <message>
        <source>Received: {text}</source>
        <translation>Erhalten: {text}</translation>
    </message>
    <message>
        <source>Referral given: {text}</source>
        <translation>Empfehlung gegeben: {text}</translation>
    </message>
    <message>
        <source>Referral received: {text}</source>
        <translation>Empfehlung erhalten: {text}</translation>
    </message>
    <message>
        <source>Looks for: {text}</source>
        <translation>Sucht: {text}</translation>
    </message>
    <message>
        <source>Has: {text}</source>
        <translation>Hat: {text}</translation>
    </message>
    <message>
        <source>I can do: {text}</source>
        <translation>Mein Angebot: {text}</translation>
    </message>
    <message>
        <source>Promised: {text}</source>
        <translation>Versprochen: {text}</translation>
    </message>
</context>
<context>
    <name>LookBackLine</name>
    <message>
        <source>Last week:</source>
        <translation>Letzte Woche:</translation>
    </message>
    <message>
        <source>{count} planned</source>
        <translation>{count} geplant</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} erledigt</translation>
    </message>
    <message>
        <source>{count} given</source>
        <translation>{count} gegeben</translation>
    </message>
    <message>
        <source>{count} received</source>
        <translation>{count} erhalten</translation>
    </message>
    <message>
        <source>{count} from Next to Have</source>
        <translation>{count} von Als Nächstes zu Habe ich</translation>
    </message>
</context>
<context>
    <name>LookBackSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LotOptions</name>
    <message>
        <source>Have</source>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>Category for all of them</source>
        <translation>Kategorie für alle</translation>
    </message>
    <message>
        <source>Source for all of them</source>
        <translation>Quelle für alle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Tags for all of them</source>
        <translation>Schlagwörter für alle</translation>
    </message>
    <message>
        <source>each file&apos;s own</source>
        <translation>die der Datei</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Circle for all of them</source>
        <translation>Kreis für alle</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <extracomment>Below these widths (at 100 % text) the rail shows icons alone. Pages that show one thing at a time: no header above them. The program is to end with this window, whatever the settings say of the tray.</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>MarksSection</name>
    <message>
        <source>Sources and more</source>
        <translation>Quellen und mehr</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Add, perhaps with a year</source>
        <translation>Hinzufügen, auch mit Jahr</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Add a circle</source>
        <translation>Kreis hinzufügen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>With whom does their word count?</source>
        <translation>Bei wem zählt ihr Wort?</translation>
    </message>
    <message>
        <source>Means to me</source>
        <translation>Bedeutet mir</translation>
    </message>
</context>
<context>
    <name>MeForm</name>
    <message>
        <source>What do I have to share?</source>
        <translation>Was habe ich zu teilen?</translation>
    </message>
    <message>
        <source>What do I look for?</source>
        <translation>Was suche ich?</translation>
    </message>
    <message>
        <source>Whom do I want to meet?</source>
        <translation>Wen will ich kennenlernen?</translation>
    </message>
    <message>
        <source>One entry a line</source>
        <translation>Ein Eintrag je Zeile</translation>
    </message>
</context>
<context>
    <name>MeSheet</name>
    <message>
        <source>Three lines about me</source>
        <translation>Drei Zeilen über mich</translation>
    </message>
    <message>
        <source>They help to see who could do what for whom. They stay on this computer.</source>
        <translation>Sie helfen zu sehen, wer was für wen tun könnte. Sie bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>MemoryCard</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Shared circles</source>
        <translation>Gemeinsame Kreise</translation>
    </message>
    <message>
        <source>Last interaction</source>
        <translation>Letzter Austausch</translation>
    </message>
    <message>
        <source>none noted</source>
        <translation>keiner notiert</translation>
    </message>
    <message>
        <source>{source}, connected {date}</source>
        <translation>{source}, verbunden {date}</translation>
    </message>
    <message>
        <source>{circle} ({count} of my contacts)</source>
        <translation>{circle} ({count} meiner Kontakte)</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Merge these two?</source>
        <translation>Diese beiden zusammenführen?</translation>
    </message>
    <message>
        <source>Everything of both is kept. Choose what can stand only once; the other value is kept with the contact.</source>
        <translation>Von beiden bleibt alles erhalten. Hat ein Feld nur Platz für einen Wert, ist zu wählen; der andere bleibt beim Kontakt.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>In Mitose</source>
        <translation>In Mitose</translation>
    </message>
    <message>
        <source>In Mitose since {date}</source>
        <translation>In Mitose seit {date}</translation>
    </message>
    <message>
        <source>Same UID</source>
        <translation>Gleiche UID</translation>
    </message>
    <message>
        <source>Same profile page</source>
        <translation>Gleiche Profilseite</translation>
    </message>
    <message>
        <source>Same e-mail and name</source>
        <translation>Gleiche E-Mail und gleicher Name</translation>
    </message>
    <message>
        <source>Same name and phone number</source>
        <translation>Gleicher Name und gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>Same name and birthday</source>
        <translation>Gleicher Name und Geburtstag</translation>
    </message>
    <message>
        <source>Same name and organisation</source>
        <translation>Gleicher Name und gleiche Organisation</translation>
    </message>
    <message>
        <source>Same name and city</source>
        <translation>Gleicher Name und Ort</translation>
    </message>
    <message>
        <source>Similar name, same e-mail</source>
        <translation>Ähnlicher Name, gleiche E-Mail</translation>
    </message>
    <message>
        <source>Similar name, same phone number</source>
        <translation>Ähnlicher Name, gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>Similar name, same birthday</source>
        <translation>Ähnlicher Name, gleicher Geburtstag</translation>
    </message>
    <message>
        <source>Similar name, same organisation</source>
        <translation>Ähnlicher Name, gleiche Organisation</translation>
    </message>
    <message>
        <source>Similar name, same city</source>
        <translation>Ähnlicher Name, gleicher Ort</translation>
    </message>
    <message>
        <source>Same first name and e-mail</source>
        <translation>Gleicher Vorname und gleiche E-Mail</translation>
    </message>
    <message>
        <source>Same first name and phone number</source>
        <translation>Gleicher Vorname und gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>Gleiche E-Mail</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>Gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>First and last name swapped</source>
        <translation>Vor- und Nachname vertauscht</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Gleicher Name</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>Ähnlicher Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Du oder Sie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtig für mich</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Who and why</source>
        <translation>Wer und warum</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>Meeting place</source>
        <translation>Treffpunkt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Anschriften</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Have</source>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>address only</source>
        <translation>nur Adresse</translation>
    </message>
    <message>
        <source>loose contact</source>
        <translation>loser Kontakt</translation>
    </message>
    <message>
        <source>relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>du</source>
        <translation>du</translation>
    </message>
    <message>
        <source>Sie</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What I want from them</source>
        <translation>Was ich von ihnen möchte</translation>
    </message>
    <message>
        <source>What I can do for them</source>
        <translation>Was ich für sie tun kann</translation>
    </message>
    <message>
        <source>Occasion of the approach</source>
        <translation>Anlass der Ansprache</translation>
    </message>
    <message>
        <source>Who introduces me</source>
        <translation>Wer mich vorstellt</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Mein Name</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>MetSheet</name>
    <message>
        <source>Whom did you meet?</source>
        <extracomment>So many lines are seen at once, with large text two.</extracomment>
        <translation>Wen getroffen?</translation>
    </message>
    <message>
        <source>One name a line; behind a comma the company</source>
        <translation>Ein Name je Zeile, hinter einem Komma die Firma</translation>
    </message>
    <message>
        <source>Source of new contacts</source>
        <translation>Quelle der neuen Kontakte</translation>
    </message>
    <message>
        <source>A follow-up for each on {date}</source>
        <translation>Wiedervorlage für jeden: {date}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemanden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard the names?</source>
        <translation>Namen verwerfen?</translation>
    </message>
    <message>
        <source>What is typed has not been noted yet.</source>
        <translation>Das Getippte ist noch nicht festgehalten.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Each finds its contact here, or becomes a new one.</source>
        <translation>Hier findet jeder Name seinen Kontakt oder wird ein neuer.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>New contact, or {name}?</source>
        <translation>Neuer Kontakt, oder {name}?</translation>
    </message>
    <message>
        <source>{name} is</source>
        <translation>{name} ist</translation>
    </message>
    <message>
        <source>Write after {event}</source>
        <translation>Nach {event} schreiben</translation>
    </message>
</context>
<context>
    <name>MethodRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Bezeichnung: {label}</translation>
    </message>
</context>
<context>
    <name>MoveLine</name>
    <message>
        <source>How did it come about?</source>
        <translation>Wie kam es dazu?</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Open steps</source>
        <translation>Offene Schritte</translation>
    </message>
    <message>
        <source>Open steps: keep</source>
        <translation>Offene Schritte: behalten</translation>
    </message>
    <message>
        <source>Open steps: done</source>
        <translation>Offene Schritte: erledigt</translation>
    </message>
    <message>
        <source>Open steps: let go</source>
        <translation>Offene Schritte: nicht weiter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) moved to Have</source>
        <translation>
            <numerusform>%Ln Kontakt nach „Habe ich“ verschoben</numerusform>
            <numerusform>%Ln Kontakte nach „Habe ich“ verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is in Have now</source>
        <translation>{name} steht jetzt unter „Habe ich“</translation>
    </message>
</context>
<context>
    <name>NamePicker</name>
    <message>
        <source>As a name: “{name}”</source>
        <translation>Als Name: „{name}“</translation>
    </message>
</context>
<context>
    <name>NextQuestion</name>
    <message>
        <source>And next with {name}?</source>
        <translation>Und als Nächstes mit {name}?</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation>In 2 Wochen</translation>
    </message>
    <message>
        <source>In 8 weeks</source>
        <translation>In 8 Wochen</translation>
    </message>
    <message>
        <source>A date …</source>
        <translation>Datum …</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Anything worth remembering</source>
        <translation>Alles, was zu merken lohnt</translation>
    </message>
</context>
<context>
    <name>NothingView</name>
    <message>
        <source>Choose another file …</source>
        <translation>Andere Datei wählen …</translation>
    </message>
    <message>
        <source>Back to the sources</source>
        <translation>Zu den Quellen</translation>
    </message>
    <message>
        <source>the pasted list</source>
        <translation>der eingefügten Liste</translation>
    </message>
    <message>
        <source>Nothing to import from {file}</source>
        <translation>Nichts zu importieren aus {file}</translation>
    </message>
    <message>
        <source>Nothing to import from these files</source>
        <translation>Nichts zu importieren aus diesen Dateien</translation>
    </message>
    <message>
        <source>There are no contacts in it.</source>
        <translation>Es sind keine Kontakte darin.</translation>
    </message>
    <message>
        <source>A line with a name, or with an e-mail address, is enough.</source>
        <translation>Eine Zeile mit einem Namen oder einer E-Mail-Adresse genügt.</translation>
    </message>
    <message>
        <source>Change the text …</source>
        <translation>Text ändern …</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Space: given or not; P: promise</source>
        <translation>Leertaste: gegeben oder nicht; P: zusagen</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>nicht weiterverfolgt</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Stand: {state}</translation>
    </message>
    <message>
        <source>Promise for a date …</source>
        <translation>Für ein Datum zusagen …</translation>
    </message>
    <message>
        <source>Another date …</source>
        <translation>Anderes Datum …</translation>
    </message>
    <message>
        <source>Given today</source>
        <translation>Heute gegeben</translation>
    </message>
    <message>
        <source>Back to an idea</source>
        <translation>Wieder zur Idee</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Nicht weiterverfolgen</translation>
    </message>
</context>
<context>
    <name>OffersSection</name>
    <message>
        <source>What I can do for them</source>
        <translation>Was ich für sie tun kann</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Add something you can do</source>
        <translation>Noch etwas, das ich tun kann</translation>
    </message>
    <message>
        <source>Takes five minutes:</source>
        <translation>Dauert fünf Minuten:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln given</source>
        <translation>
            <numerusform>%Ln gegeben</numerusform>
            <numerusform>%Ln gegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln promised</source>
        <translation>
            <numerusform>%Ln zugesagt</numerusform>
            <numerusform>%Ln zugesagt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OneView</name>
    <message>
        <source>How far the batch is</source>
        <translation>Wie weit die Runde ist</translation>
    </message>
    <message>
        <source>address only</source>
        <translation>nur Adresse</translation>
    </message>
    <message>
        <source>loose contact</source>
        <translation>loser Kontakt</translation>
    </message>
    <message>
        <source>relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>archivieren</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rück</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>stop here</source>
        <translation>hier aufhören</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Filter contacts</source>
        <translation>Kontakte filtern</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Aktionen</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Are these the same?</source>
        <translation>Ist das dieselbe Person?</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Same, merge</source>
        <translation>Gleich, zusammenführen</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Verschiedene Personen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rück</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>Beide zusammenführen</translation>
    </message>
    <message>
        <source>Merge all {count}</source>
        <translation>Alle {count} zusammenführen</translation>
    </message>
    <message>
        <source>Nothing is thrown away: what can stand only once and gives way is kept with the contact.</source>
        <translation>Nichts geht verloren: Hat ein Feld nur Platz für einen Wert, bleibt der andere beim Kontakt erhalten.</translation>
    </message>
</context>
<context>
    <name>PaletteSheet</name>
    <message>
        <source>Find an action, a contact or an event</source>
        <translation>Befehl, Kontakt oder Veranstaltung finden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Recent contacts</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>PanelDeeds</name>
    <message>
        <source>No program was found that opens this.</source>
        <translation>Kein Programm gefunden, das dies öffnet.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Nothing was changed.</source>
        <translation>Dieses Bild lässt sich nicht lesen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>PasteCardSheet</name>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Add as a new contact</source>
        <translation>Als neuen Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Filling changes nothing that is there: it adds what {name} lacks.</source>
        <translation>Ergänzen ändert nichts, was schon da ist: Es fügt hinzu, was bei {name} fehlt.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Fill in here</source>
        <translation>Hier ergänzen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>PasteSheet</name>
    <message>
        <source>Paste names or addresses</source>
        <translation>Namen oder Adressen einfügen</translation>
    </message>
    <message>
        <source>Paste names or addresses: {source}</source>
        <translation>Namen oder Adressen einfügen: {source}</translation>
    </message>
    <message>
        <source>Anna Krüger, Krüger + Partner, anna@kp.example
Jonas Weber, +49 561 555 0119</source>
        <translation>Anna Krüger, Krüger + Partner, anna@kp.example
Jonas Weber, +49 561 555 0119</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Vorschau zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>One person a line, cells copied from a spreadsheet, or addresses with an empty line between them. E-mail addresses, phone numbers and links are recognised; nothing is written before the preview.</source>
        <translation>Ein Mensch pro Zeile, Zellen aus einer Tabelle, oder Anschriften mit einer Leerzeile dazwischen. E-Mail-Adressen, Telefonnummern und Links werden erkannt; vor der Vorschau wird nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>no contact yet</source>
        <translation>noch kein Kontakt</translation>
    </message>
</context>
<context>
    <name>PhotoAvatar</name>
    <message>
        <source>Drop or paste a photo</source>
        <translation>Foto hierher ziehen oder einfügen</translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation>Foto von {name}</translation>
    </message>
    <message>
        <source>{name}: no photo yet</source>
        <translation>{name}: noch kein Foto</translation>
    </message>
    <message>
        <source>Choose a photo …</source>
        <translation>Foto wählen …</translation>
    </message>
    <message>
        <source>Paste the photo</source>
        <translation>Foto einfügen</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>PlanPdf</name>
    <message>
        <source>Setting the pages</source>
        <translation>Seiten werden gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact plan {name}</source>
        <translation>Kontaktplan {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) saved: {file}</source>
        <translation>
            <numerusform>%Ln Seite gespeichert: {file}</numerusform>
            <numerusform>%Ln Seiten gespeichert: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Who exactly, and why?</source>
        <translation>Wer genau, und warum?</translation>
    </message>
    <message>
        <source>Who exactly is it, and why this one?</source>
        <translation>Wer genau ist es, und warum?</translation>
    </message>
    <message>
        <source>One line: the person or the profile, and the reason.</source>
        <translation>Eine Zeile: die Person oder das Profil, und der Grund.</translation>
    </message>
    <message>
        <source>What do I want?</source>
        <translation>Was wünsche ich mir?</translation>
    </message>
    <message>
        <source>What do I want from them?</source>
        <translation>Was wünsche ich mir von ihnen?</translation>
    </message>
    <message>
        <source>A project, an introduction, an answer: one short entry.</source>
        <translation>Ein Auftrag, eine Vorstellung, eine Antwort: ein kurzer Eintrag.</translation>
    </message>
    <message>
        <source>What can I do?</source>
        <translation>Was kann ich tun?</translation>
    </message>
    <message>
        <source>What can I do for them?</source>
        <translation>Was kann ich für sie tun?</translation>
    </message>
    <message>
        <source>Something they can use, before I ask for anything.</source>
        <translation>Etwas, das ihnen nützt, bevor ich um etwas bitte.</translation>
    </message>
    <message>
        <source>How do we meet?</source>
        <translation>Wie begegnen wir uns?</translation>
    </message>
    <message>
        <source>How and where do we meet?</source>
        <translation>Wie und wo begegnen wir uns?</translation>
    </message>
    <message>
        <source>A place, an event, a person who brings us together.</source>
        <translation>Ein Ort, eine Veranstaltung, ein Mensch, der uns zusammenbringt.</translation>
    </message>
    <message>
        <source>How do I approach?</source>
        <translation>Wie bahne ich es an?</translation>
    </message>
    <message>
        <source>How do I make the approach?</source>
        <translation>Wie bahne ich den Kontakt an?</translation>
    </message>
    <message>
        <source>The way in: an introduction, a letter, an event, a call.</source>
        <translation>Der Weg: eine Vorstellung, ein Brief, eine Veranstaltung, ein Anruf.</translation>
    </message>
    <message>
        <source>Which strategy?</source>
        <translation>Welche Strategie?</translation>
    </message>
    <message>
        <source>Which strategy leads there?</source>
        <translation>Welche Strategie führt dorthin?</translation>
    </message>
    <message>
        <source>The stations on the way, in a sentence or two.</source>
        <translation>Die Stationen auf dem Weg, in ein, zwei Sätzen.</translation>
    </message>
    <message>
        <source>First step, by when?</source>
        <translation>Erster Schritt, bis wann?</translation>
    </message>
    <message>
        <source>What is the first step, and by when?</source>
        <translation>Was ist der erste Schritt, und bis wann?</translation>
    </message>
    <message>
        <source>Small enough to be done this week.</source>
        <translation>Klein genug für diese Woche.</translation>
    </message>
    <message>
        <source>Introduction by {name}</source>
        <translation>Vorstellung durch {name}</translation>
    </message>
    <message>
        <source>Plan my week</source>
        <translation>Meine Woche planen</translation>
    </message>
    <message>
        <source>Accept this</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Nicht dies</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The week is full: {planned} of {capacity} planned</source>
        <translation>Die Woche ist voll: {planned} von {capacity} geplant</translation>
    </message>
    <message>
        <source>Nothing to propose: no step, rhythm or contact in Next is waiting</source>
        <translation>Nichts vorzuschlagen: kein Schritt, kein Rhythmus und niemand aus Als Nächstes wartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposal(s), each on a day with room</source>
        <translation>
            <numerusform>%Ln Vorschlag, an einem Tag mit Platz</numerusform>
            <numerusform>%Ln Vorschläge, jeder an einem Tag mit Platz</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all ({count})</source>
        <translation>Alle annehmen ({count})</translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message>
        <source>Print the plan</source>
        <translation>Plan drucken</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Zurück zu den Kontakten</translation>
    </message>
    <message>
        <source>Planning round</source>
        <translation>Planungsrunde</translation>
    </message>
    <message>
        <source>{number} of {total} in Have</source>
        <translation>{number} von {total} in „Habe ich“</translation>
    </message>
    <message>
        <source>{number} of {total} in Next</source>
        <translation>{number} von {total} in „Als Nächstes“</translation>
    </message>
    <message>
        <source>{number} of {total} in Future</source>
        <translation>{number} von {total} in „In Zukunft“</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>That was the round</source>
        <translation>Das war die Runde</translation>
    </message>
    <message>
        <source>Nobody to plan</source>
        <translation>Niemand zu planen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) gone through.</source>
        <translation>
            <numerusform>%Ln Plan durchgegangen.</numerusform>
            <numerusform>%Ln Pläne durchgegangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put somebody into Next or Future first.</source>
        <translation>Zuerst jemanden zu „Als Nächstes“ oder „In Zukunft“ stellen.</translation>
    </message>
</context>
<context>
    <name>PlanningView</name>
    <message>
        <source>By when? Friday 10:00, 5 Dec, in 2 weeks …</source>
        <translation>Bis wann? Freitag 10 Uhr, 5.12., in 2 Wochen …</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>next question</source>
        <translation>nächste Frage</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>next contact</source>
        <translation>nächster Kontakt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>later (field empty)</source>
        <translation>später (Feld leer)</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>stop here</source>
        <translation>hier aufhören</translation>
    </message>
    <message>
        <source>{question} answered</source>
        <translation>{question} beantwortet</translation>
    </message>
    <message>
        <source>Not understood. For example: Friday 10:00, 5 Dec, in 2 weeks.</source>
        <translation>Nicht verstanden. Zum Beispiel: Freitag 10 Uhr, 5.12., in 2 Wochen.</translation>
    </message>
    <message>
        <source>{date} lies in the past or far ahead. Enter again takes it.</source>
        <translation>{date} ist vergangen oder liegt weit voraus. Nochmals Eingabe übernimmt es.</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation · role</source>
        <translation>Organisation · Funktion</translation>
    </message>
    <message>
        <source>E-mail or phone</source>
        <translation>E-Mail oder Telefon</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>merged, as you decided</source>
        <translation>zusammengeführt, wie entschieden</translation>
    </message>
    <message>
        <source>new, or somebody who is there already</source>
        <translation>neu, oder schon vorhanden</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>deleted earlier</source>
        <translation>früher gelöscht</translation>
    </message>
    <message>
        <source>joins the same contact above</source>
        <translation>geht in demselben Kontakt oben auf</translation>
    </message>
    <message numerus="yes">
        <source>fills %Ln field(s)</source>
        <translation>
            <numerusform>füllt %Ln Feld</numerusform>
            <numerusform>füllt %Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updates %Ln field(s)</source>
        <translation>
            <numerusform>aktualisiert %Ln Feld</numerusform>
            <numerusform>aktualisiert %Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ</source>
        <translation>
            <numerusform>%Ln Feld weicht ab</numerusform>
            <numerusform>%Ln Felder weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>Known by: {reason}</source>
        <translation>Erkannt an: {reason}</translation>
    </message>
    <message>
        <source>Fills: {fields}</source>
        <translation>Füllt: {fields}</translation>
    </message>
    <message>
        <source>{field}: {kept} becomes {offered}</source>
        <translation>{field}: aus {kept} wird {offered}</translation>
    </message>
    <message>
        <source>{field}: {kept} goes, the source no longer has it</source>
        <translation>{field}: {kept} entfällt, die Quelle hat es nicht mehr</translation>
    </message>
    <message>
        <source>{field}: {kept} stays, the file says {offered}</source>
        <translation>{field}: {kept} bleibt, in der Datei steht {offered}</translation>
    </message>
    <message>
        <source>Ticked, it comes back from the trash.</source>
        <translation>Angekreuzt kommt er aus dem Papierkorb zurück.</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Contacts in the file</source>
        <translation>Kontakte in der Datei</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message numerus="yes">
        <source>Look at the %Ln</source>
        <translation>
            <numerusform>Den einen ansehen</numerusform>
            <numerusform>Die %Ln ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>looking for duplicates …</source>
        <translation>Dubletten werden gesucht …</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} zum Ansehen</translation>
    </message>
    <message>
        <source>duplicates decided</source>
        <translation>Dubletten entschieden</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Say what each column of the table becomes</source>
        <translation>Sagen, was jede Spalte der Tabelle wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>Eingefügte Liste</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} merged</source>
        <translation>{count} zusammengeführt</translation>
    </message>
    <message>
        <source>{count} differ</source>
        <translation>{count} abweichend</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} unverändert</translation>
    </message>
    <message>
        <source>{count} deleted earlier</source>
        <translation>{count} früher gelöscht</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>{count} without a name</source>
        <translation>{count} ohne Namen</translation>
    </message>
    <message>
        <source>Show what could not be read, and why</source>
        <translation>Zeigen, was nicht lesbar war und warum</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Import {count}</source>
        <translation>{count} importieren</translation>
    </message>
    <message>
        <source>All are in already</source>
        <translation>Alle sind schon da</translation>
    </message>
    <message>
        <source>Nothing ticked</source>
        <translation>Nichts angekreuzt</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Print or save a plan</source>
        <extracomment>The width of the choices beside the page, in pixels at 100 % text.</extracomment>
        <translation>Plan drucken oder speichern</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Copy for a mail</source>
        <translation>Für eine Mail kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no contact here to print.</source>
        <translation>Hier gibt es keinen Kontakt zu drucken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>preview of the first {count}</source>
        <translation>Vorschau der ersten {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>with everything that is held</source>
        <translation>mit allem, was gespeichert ist</translation>
    </message>
    <message>
        <source>with personal ratings</source>
        <translation>mit persönlicher Bewertung</translation>
    </message>
    <message>
        <source>without personal ratings</source>
        <translation>ohne persönliche Bewertung</translation>
    </message>
    <message>
        <source>with private notes</source>
        <translation>mit privaten Notizen</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Stopped; the printer was told so.</source>
        <translation>Angehalten; der Drucker weiß es.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>{file} copied: paste it into a mail</source>
        <translation>{file} kopiert: in eine Mail einfügen</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>no font here has {characters}: empty boxes stand for it</source>
        <translation>keine Schrift hier hat {characters}: leere Kästchen stehen dafür</translation>
    </message>
    <message>
        <source>not readable by every screen reader</source>
        <translation>nicht für jeden Screenreader lesbar</translation>
    </message>
    <message>
        <source>readable by screen readers</source>
        <translation>für Screenreader lesbar</translation>
    </message>
    <message>
        <source>some characters in a font of this computer</source>
        <translation>einige Zeichen in einer Schrift dieses Rechners</translation>
    </message>
    <message>
        <source>with a text that was too long and is cut</source>
        <translation>mit einem Text, der zu lang war und gekürzt ist</translation>
    </message>
    <message>
        <source>without accents that no font sets on their letters</source>
        <translation>ohne Akzente, die keine Schrift auf ihre Buchstaben setzt</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Backup brought back. What was there before is kept as {name}.</source>
        <translation>Sicherung zurückgeholt. Der Stand davor bleibt als {name}.</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>PuttingOff</name>
    <message>
        <source>When instead?</source>
        <translation>Wann stattdessen?</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>And next?</source>
        <translation>Und als Nächstes?</translation>
    </message>
    <message>
        <source>What have I done for them?</source>
        <translation>Was habe ich für diesen Kontakt getan?</translation>
    </message>
    <message>
        <source>How well do I know them?</source>
        <translation>Wie gut kenne ich sie?</translation>
    </message>
    <message>
        <source>What do they mean to me?</source>
        <translation>Was bedeuten sie mir?</translation>
    </message>
    <message>
        <source>Who exactly, and why?</source>
        <translation>Wer genau und warum?</translation>
    </message>
    <message>
        <source>What do I want from them?</source>
        <translation>Was wünsche ich mir?</translation>
    </message>
    <message>
        <source>What can I do for them?</source>
        <translation>Was kann ich für sie tun?</translation>
    </message>
    <message>
        <source>How do I make the approach?</source>
        <translation>Wie bahne ich den Kontakt an?</translation>
    </message>
    <message>
        <source>How and where do we meet?</source>
        <translation>Wie und wo begegnen wir uns?</translation>
    </message>
    <message>
        <source>Which strategy leads there?</source>
        <translation>Welche Strategie führt dorthin?</translation>
    </message>
    <message>
        <source>The bars on a card in Have</source>
        <translation>Die Balken auf einer Karte in „Habe ich“</translation>
    </message>
    <message>
        <source>The bars on a card in Next</source>
        <translation>Die Balken auf einer Karte in „Als Nächstes“</translation>
    </message>
    <message>
        <source>The bars on a card in Future</source>
        <translation>Die Balken auf einer Karte in „In Zukunft“</translation>
    </message>
    <message>
        <source>✓  {question}</source>
        <translation>✓  {question}</translation>
    </message>
    <message>
        <source>–  {question}</source>
        <translation>–  {question}</translation>
    </message>
    <message>
        <source>Each bar is a question, filled once it is answered.</source>
        <translation>Jeder Balken ist eine Frage, gefüllt, sobald sie beantwortet ist.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages, filters and sources</source>
        <translation>Seiten, Filter und Quellen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{page}, {number}, some overdue</source>
        <translation>{page}, {number}, davon überfällig</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>Unrated</source>
        <translation>unbewertet</translation>
    </message>
    <message>
        <source>Address only</source>
        <translation>nur Adresse</translation>
    </message>
    <message>
        <source>Loose contact</source>
        <translation>loser Kontakt</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
</context>
<context>
    <name>ReachRow</name>
    <message>
        <source>Write …</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>A message from a template</source>
        <translation>Eine Nachricht aus einer Vorlage</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Profil öffnen</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Bavaria</source>
        <translation>Bayern</translation>
    </message>
    <message>
        <source>Hesse</source>
        <translation>Hessen</translation>
    </message>
    <message>
        <source>Mecklenburg-Western Pomerania</source>
        <translation>Mecklenburg-Vorpommern</translation>
    </message>
    <message>
        <source>Lower Saxony</source>
        <translation>Niedersachsen</translation>
    </message>
    <message>
        <source>North Rhine-Westphalia</source>
        <translation>Nordrhein-Westfalen</translation>
    </message>
    <message>
        <source>Rhineland-Palatinate</source>
        <translation>Rheinland-Pfalz</translation>
    </message>
    <message>
        <source>Saxony</source>
        <translation>Sachsen</translation>
    </message>
    <message>
        <source>Saxony-Anhalt</source>
        <translation>Sachsen-Anhalt</translation>
    </message>
    <message>
        <source>Thuringia</source>
        <translation>Thüringen</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Carinthia</source>
        <translation>Kärnten</translation>
    </message>
    <message>
        <source>Lower Austria</source>
        <translation>Niederösterreich</translation>
    </message>
    <message>
        <source>Upper Austria</source>
        <translation>Oberösterreich</translation>
    </message>
    <message>
        <source>Styria</source>
        <translation>Steiermark</translation>
    </message>
    <message>
        <source>Tyrol</source>
        <translation>Tirol</translation>
    </message>
    <message>
        <source>Vienna</source>
        <translation>Wien</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Fribourg</source>
        <translation>Freiburg</translation>
    </message>
    <message>
        <source>Geneva</source>
        <translation>Genf</translation>
    </message>
    <message>
        <source>Grisons</source>
        <translation>Graubünden</translation>
    </message>
    <message>
        <source>Lucerne</source>
        <translation>Luzern</translation>
    </message>
    <message>
        <source>Neuchâtel</source>
        <translation>Neuenburg</translation>
    </message>
    <message>
        <source>St. Gall</source>
        <translation>St. Gallen</translation>
    </message>
    <message>
        <source>Ticino</source>
        <translation>Tessin</translation>
    </message>
    <message>
        <source>Vaud</source>
        <translation>Waadt</translation>
    </message>
    <message>
        <source>Valais</source>
        <translation>Wallis</translation>
    </message>
    <message>
        <source>Zurich</source>
        <translation>Zürich</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
</context>
<context>
    <name>RelationRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>knows</source>
        <translation>kennt</translation>
    </message>
    <message>
        <source>met through</source>
        <translation>kennengelernt durch</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>RelationsSection</name>
    <message>
        <source>Knows and met through</source>
        <translation>Kennt und kennengelernt durch</translation>
    </message>
    <message>
        <source>Kind of acquaintance</source>
        <translation>Art der Bekanntschaft</translation>
    </message>
    <message>
        <source>knows</source>
        <translation>kennt</translation>
    </message>
    <message>
        <source>met through</source>
        <translation>kennengelernt durch</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>Anderer Kontakt</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Kontakt suchen</translation>
    </message>
</context>
<context>
    <name>RelationshipChoice</name>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>{count} things are due</source>
        <translation>{count} Dinge sind fällig</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names} und andere</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Show on the board</source>
        <translation>In Kontakten zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Revert this import …</source>
        <translation>Diesen Import zurücknehmen …</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Dubletten suchen</translation>
    </message>
    <message>
        <source>Sorting round</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Planning round</source>
        <translation>Planungsrunde</translation>
    </message>
    <message>
        <source>Three lines about me …</source>
        <translation>Drei Zeilen über mich …</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>Mehr importieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Not readable, or not whole</source>
        <translation>Nicht oder nicht ganz lesbar</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>Skipped: nobody is named there</source>
        <translation>Übergangen: dort steht kein Name</translation>
    </message>
    <message>
        <source>What was skipped</source>
        <translation>Was übergangen wurde</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Changed at the source and updated here</source>
        <translation>An der Quelle geändert und hier aktualisiert</translation>
    </message>
    <message>
        <source>What was updated</source>
        <translation>Was aktualisiert wurde</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Different in the file; yours was kept</source>
        <translation>In der Datei anders; das Eigene blieb</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} merged</source>
        <translation>{count} zusammengeführt</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} unverändert</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} übersprungen</translation>
    </message>
    <message>
        <source>Look at the {count} left for later</source>
        <translation>Die {count} für später ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new contact(s)</source>
        <translation>
            <numerusform>%Ln neuer Kontakt</numerusform>
            <numerusform>%Ln neue Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) added to contacts</source>
        <translation>
            <numerusform>%Ln Eintrag zu Kontakten ergänzt</numerusform>
            <numerusform>%Ln Einträge zu Kontakten ergänzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in it</source>
        <translation>Nichts Neues darin</translation>
    </message>
    <message>
        <source>Undone: nothing of this import is left.</source>
        <translation>Rückgängig gemacht: Von diesem Import ist nichts übrig.</translation>
    </message>
    <message>
        <source>One step: Undo takes all of it back.</source>
        <translation>Ein Schritt: Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Reverted. Undo takes that back.</source>
        <translation>Zurückgenommen. Rückgängig holt alles wieder.</translation>
    </message>
</context>
<context>
    <name>RevertSheet</name>
    <message>
        <source>Revert this import?</source>
        <translation>Diesen Import zurücknehmen?</translation>
    </message>
    <message>
        <source>Move those worked on to the trash as well</source>
        <translation>Auch die bearbeiteten in den Papierkorb legen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) stay(s):</source>
        <translation>
            <numerusform>%Ln Kontakt bleibt:</numerusform>
            <numerusform>%Ln Kontakte bleiben:</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who stays</source>
        <translation>Wer bleibt</translation>
    </message>
    <message>
        <source>Revert the import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) go(es) to the trash.</source>
        <translation>
            <numerusform>%Ln Kontakt kommt in den Papierkorb.</numerusform>
            <numerusform>%Ln Kontakte kommen in den Papierkorb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) get(s) former values back.</source>
        <translation>
            <numerusform>%Ln Kontakt bekommt frühere Werte zurück.</numerusform>
            <numerusform>%Ln Kontakte bekommen frühere Werte zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) changed since stay(s) as it is.</source>
        <translation>
            <numerusform>%Ln seitdem geändertes Feld bleibt, wie es ist.</numerusform>
            <numerusform>%Ln seitdem geänderte Felder bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is one step, which Undo takes back.</source>
        <translation>Es ist ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>has a plan</source>
        <translation>hat einen Plan</translation>
    </message>
    <message>
        <source>has follow-ups</source>
        <translation>hat Wiedervorlagen</translation>
    </message>
    <message>
        <source>has a history</source>
        <translation>hat einen Verlauf</translation>
    </message>
    <message>
        <source>has or needs something</source>
        <translation>hat oder sucht etwas</translation>
    </message>
    <message>
        <source>knows somebody</source>
        <translation>kennt jemanden</translation>
    </message>
    <message>
        <source>belongs to an event or a goal</source>
        <translation>gehört zu Veranstaltung oder Ziel</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>in another import too</source>
        <translation>auch in einem anderen Import</translation>
    </message>
</context>
<context>
    <name>RowBar</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Whom did you meet?</source>
        <translation>Wen getroffen?</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} merged</source>
        <translation>{count} ergänzt</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} unverändert</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} übergangen</translation>
    </message>
    <message>
        <source>Revert this import …</source>
        <translation>Diesen Import zurücknehmen …</translation>
    </message>
    <message>
        <source>Revert the import: {name}</source>
        <translation>Import zurücknehmen: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>und %Ln weitere Datei</numerusform>
            <numerusform>und %Ln weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>Eingefügte Liste</translation>
    </message>
    <message>
        <source>reverted, some kept</source>
        <translation>zurückgenommen, manche behalten</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>nothing of it is left</source>
        <translation>nichts davon ist übrig</translation>
    </message>
    <message>
        <source>changed nothing</source>
        <translation>änderte nichts</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Earlier imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>Reverting moves to the trash what an import brought, and puts fields back where nobody has changed them since. Whom you have worked on since is kept.</source>
        <translation>Zurücknehmen legt in den Papierkorb, was ein Import gebracht hat, und setzt Felder zurück, die seitdem niemand geändert hat. Wer seitdem bearbeitet wurde, bleibt.</translation>
    </message>
    <message>
        <source>Back to the sources</source>
        <translation>Zurück zu den Quellen</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Noch keine Importe</translation>
    </message>
    <message>
        <source>Each import will be listed here.</source>
        <translation>Jeder Import steht dann hier.</translation>
    </message>
</context>
<context>
    <name>SaveMark</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Use the filter shown now</source>
        <translation>Den jetzt gezeigten Filter übernehmen</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Weiter nach oben</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Weiter nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>Filter: {name}</translation>
    </message>
</context>
<context>
    <name>SearchingView</name>
    <message>
        <source>Comparing all contacts</source>
        <translation>Alle Kontakte werden verglichen</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>Die Arbeit kann währenddessen weitergehen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>SecondPass</name>
    <message>
        <source>How far the second pass is</source>
        <translation>Wie weit der zweite Durchgang ist</translation>
    </message>
    <message>
        <source>One line is enough</source>
        <translation>Eine Zeile genügt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>save, next</source>
        <translation>speichern, weiter</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>stop here</source>
        <translation>hier aufhören</translation>
    </message>
    <message>
        <source>What have I done for {name}?</source>
        <translation>Was habe ich für {name} getan?</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>noch {left}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language and region</source>
        <translation>Sprache und Region</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Small cards</source>
        <translation>Kleine Karten</translation>
    </message>
    <message>
        <source>Over 100 contacts</source>
        <translation>Über 100 Kontakte</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys without Ctrl, such as / and 1 to 5, are shortcuts</source>
        <translation>Tasten ohne Strg, etwa / und 1 bis 5, sind Kurzbefehle</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Outreaches per week</source>
        <translation>Kontaktaufnahmen pro Woche</translation>
    </message>
    <message>
        <source>What goes beyond that is offered another day on the page Week.</source>
        <translation>Was darüber hinausgeht, bekommt auf der Seite Woche einen anderen Tag angeboten.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Say on the desktop when something falls due</source>
        <translation>Auf dem Desktop melden, wenn etwas fällig wird</translation>
    </message>
    <message>
        <source>What has no time is due at</source>
        <translation>Ohne Uhrzeit fällig um</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Birthdays also ahead by</source>
        <translation>Geburtstage auch vorab</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Steps are kept for</source>
        <translation>Schritte bleiben</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Public holidays and phone numbers without a country code follow it.</source>
        <translation>Danach richten sich Feiertage und Telefonnummern ohne Landesvorwahl.</translation>
    </message>
    <message>
        <source>and take at most</source>
        <translation>und belegen höchstens</translation>
    </message>
    <message>
        <source>Me in three lines</source>
        <translation>Ich in drei Zeilen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message>
        <source>Select nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Each change is one step: undo takes all of them back.</source>
        <translation>Jede Änderung ist ein Schritt: Rückgängig nimmt sie für alle zurück.</translation>
    </message>
    <message>
        <source>Have</source>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>no rhythm</source>
        <translation>kein Rhythmus</translation>
    </message>
    <message>
        <source>every 4 weeks</source>
        <translation>alle 4 Wochen</translation>
    </message>
    <message>
        <source>every 8 weeks</source>
        <translation>alle 8 Wochen</translation>
    </message>
    <message>
        <source>every 3 months</source>
        <translation>alle 3 Monate</translation>
    </message>
    <message>
        <source>every 6 months</source>
        <translation>alle 6 Monate</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>einmal im Jahr</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>How often to be in touch</source>
        <translation>Wie oft in Verbindung</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Add a circle</source>
        <translation>Kreis hinzufügen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wozu?</translation>
    </message>
    <message>
        <source>Follow-up for all: what for?</source>
        <translation>Wiedervorlage für alle: wozu?</translation>
    </message>
    <message>
        <source>Follow-up for all: when?</source>
        <translation>Wiedervorlage für alle: wann?</translation>
    </message>
    <message>
        <source>next Tuesday 10:00</source>
        <translation>nächsten Dienstag 10:00</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtig für mich</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Print plans</source>
        <translation>Pläne drucken</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Planning round</source>
        <translation>Planungsrunde</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>every {days} days</source>
        <translation>alle {days} Tage</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>deleted on {date}</source>
        <translation>gelöscht am {date}</translation>
    </message>
    <message>
        <source>archived on {date}</source>
        <translation>archiviert am {date}</translation>
    </message>
</context>
<context>
    <name>SilenceMenu</name>
    <message>
        <source>Do not suggest</source>
        <translation>Nicht mehr vorschlagen</translation>
    </message>
    <message>
        <source>&amp;Moved on</source>
        <translation>&amp;Weitergezogen</translation>
    </message>
    <message>
        <source>&amp;Deceased</source>
        <translation>Ver&amp;storben</translation>
    </message>
</context>
<context>
    <name>SortingPage</name>
    <message>
        <source>Sorting round</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>What have I done for them?</source>
        <translation>Was habe ich für diesen Kontakt getan?</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Zurück zu den Kontakten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) done</source>
        <translation>
            <numerusform>%Ln Kontakt geschafft</numerusform>
            <numerusform>%Ln Kontakte geschafft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) rated.</source>
        <translation>
            <numerusform>%Ln Kontakt eingestuft.</numerusform>
            <numerusform>%Ln Kontakte eingestuft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln relationship(s) it is not noted what you have done.</source>
        <translation>
            <numerusform>Bei %Ln Beziehung ist nicht notiert, was getan wurde.</numerusform>
            <numerusform>Bei %Ln Beziehungen ist nicht notiert, was getan wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody here is rated</source>
        <translation>Hier sind alle eingestuft</translation>
    </message>
    <message>
        <source>{number} of {batch}</source>
        <translation>{number} von {batch}</translation>
    </message>
    <message>
        <source>{left} left, about {time}</source>
        <translation>noch {left}, etwa {time}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceButton</name>
    <message>
        <source>not used</source>
        <translation>nicht genutzt</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How to get contacts: {source}</source>
        <translation>So kommen die Kontakte heraus: {source}</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a file: {source}</source>
        <translation>Datei wählen: {source}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht genutzt</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>So many are there according to {source}:</source>
        <translation>So viele sind es laut {source}:</translation>
    </message>
    <message>
        <source>I do not use it</source>
        <translation>Nutze ich nicht</translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message>
        <source>Where are your contacts?</source>
        <translation>Wo sind die Kontakte?</translation>
    </message>
    <message>
        <source>Add a source …</source>
        <translation>Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>Sources, tags and circles …</source>
        <translation>Quellen, Schlagwörter, Kreise …</translation>
    </message>
    <message>
        <source>Earlier imports …</source>
        <translation>Frühere Importe …</translation>
    </message>
    <message>
        <source>Begin with one of them.</source>
        <translation>Mit einer Quelle beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) so far</source>
        <translation>
            <numerusform>Bisher %Ln Person</numerusform>
            <numerusform>Bisher %Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of sources</source>
        <translation>
            <numerusform>%Ln Quelleneintrag</numerusform>
            <numerusform>%Ln Quelleneinträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepChanges</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Kinds of capital</source>
        <translation>Arten von Kapital</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Who and why</source>
        <translation>Wer und warum</translation>
    </message>
    <message>
        <source>Meeting place</source>
        <translation>Begegnung</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>du oder Sie</translation>
    </message>
    <message>
        <source>Do not suggest</source>
        <translation>Nicht vorschlagen</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Wish profile</source>
        <translation>Wunschprofil</translation>
    </message>
    <message>
        <source>Nothing done for them yet</source>
        <translation>Noch nichts getan</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Want</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Knows / met through</source>
        <translation>Kennt / kennengelernt durch</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>At the event</source>
        <translation>Dabei</translation>
    </message>
    <message>
        <source>To be met</source>
        <translation>Zu treffen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Introducer</source>
        <translation>Wer vorstellt</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Opening line</source>
        <translation>Erster Satz</translation>
    </message>
    <message>
        <source>day</source>
        <extracomment>What an entry has besides its text.</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>kind of capital</source>
        <translation>Art von Kapital</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>received</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>city</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>cadence</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>expected number</source>
        <translation>erwartete Zahl</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht genutzt</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Have</source>
        <extracomment>Stored words that stand for something.</extracomment>
        <translation>Habe ich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>In Zukunft</translation>
    </message>
    <message>
        <source>unrated</source>
        <translation>unbewertet</translation>
    </message>
    <message>
        <source>address only</source>
        <translation>bisher nur Adresse</translation>
    </message>
    <message>
        <source>loose contact</source>
        <translation>loser Kontakt</translation>
    </message>
    <message>
        <source>relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>du</source>
        <translation>du</translation>
    </message>
    <message>
        <source>Sie</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>moved on</source>
        <translation>weitergezogen</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>verstorben</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>versprochen</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>nicht weiterverfolgt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>met</source>
        <translation>getroffen</translation>
    </message>
    <message>
        <source>called</source>
        <translation>telefoniert</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstiges</translation>
    </message>
    <message>
        <source>knows</source>
        <translation>kennt</translation>
    </message>
    <message>
        <source>met through</source>
        <translation>kennengelernt durch</translation>
    </message>
    <message>
        <source>has</source>
        <translation>hat</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>sucht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>nicht weiterverfolgt</translation>
    </message>
    <message>
        <source>Date of the step: {date}</source>
        <translation>Datum des Schritts: {date}</translation>
    </message>
    <message>
        <source>Date …</source>
        <translation>Datum …</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Nicht weiterverfolgen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>{name} added</source>
        <translation>{name} hinzugefügt</translation>
    </message>
    <message>
        <source>{count} contacts added</source>
        <translation>{count} Kontakte hinzugefügt</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>{name} geändert</translation>
    </message>
    <message>
        <source>{count} contacts changed</source>
        <translation>{count} Kontakte geändert</translation>
    </message>
    <message>
        <source>Rating of {name} taken back</source>
        <translation>Bewertung von {name} zurückgenommen</translation>
    </message>
    <message>
        <source>Rating of {count} contacts taken back</source>
        <translation>Bewertung von {count} Kontakten zurückgenommen</translation>
    </message>
    <message>
        <source>{name} rated: address only</source>
        <translation>{name} bewertet: nur Adresse</translation>
    </message>
    <message>
        <source>{count} contacts rated: address only</source>
        <translation>{count} Kontakte bewertet: nur Adresse</translation>
    </message>
    <message>
        <source>{name} rated: loose contact</source>
        <translation>{name} bewertet: loser Kontakt</translation>
    </message>
    <message>
        <source>{count} contacts rated: loose contact</source>
        <translation>{count} Kontakte bewertet: loser Kontakt</translation>
    </message>
    <message>
        <source>{name} rated: relationship</source>
        <translation>{name} bewertet: Beziehung</translation>
    </message>
    <message>
        <source>{count} contacts rated: relationship</source>
        <translation>{count} Kontakte bewertet: Beziehung</translation>
    </message>
    <message>
        <source>{name} moved</source>
        <translation>{name} verschoben</translation>
    </message>
    <message>
        <source>{count} contacts moved</source>
        <translation>{count} Kontakte verschoben</translation>
    </message>
    <message>
        <source>{name} moved to Have</source>
        <translation>{name} nach „Habe ich“ verschoben</translation>
    </message>
    <message>
        <source>{count} contacts moved to Have</source>
        <translation>{count} Kontakte nach „Habe ich“ verschoben</translation>
    </message>
    <message>
        <source>{name} moved to Next</source>
        <translation>{name} nach „Als Nächstes“ verschoben</translation>
    </message>
    <message>
        <source>{count} contacts moved to Next</source>
        <translation>{count} Kontakte nach „Als Nächstes“ verschoben</translation>
    </message>
    <message>
        <source>{name} moved to Future</source>
        <translation>{name} nach „In Zukunft“ verschoben</translation>
    </message>
    <message>
        <source>{count} contacts moved to Future</source>
        <translation>{count} Kontakte nach „In Zukunft“ verschoben</translation>
    </message>
    <message>
        <source>{name} put in another place</source>
        <translation>{name} umgestellt</translation>
    </message>
    <message>
        <source>{count} contacts put in another place</source>
        <translation>{count} Kontakte umgestellt</translation>
    </message>
    <message>
        <source>{name} archived</source>
        <translation>{name} archiviert</translation>
    </message>
    <message>
        <source>{count} contacts archived</source>
        <translation>{count} Kontakte archiviert</translation>
    </message>
    <message>
        <source>{name} brought back from the archive</source>
        <translation>{name} aus dem Archiv zurückgeholt</translation>
    </message>
    <message>
        <source>{count} contacts brought back from the archive</source>
        <translation>{count} Kontakte aus dem Archiv zurückgeholt</translation>
    </message>
    <message>
        <source>{name} moved to the trash</source>
        <translation>{name} in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>{count} contacts moved to the trash</source>
        <translation>{count} Kontakte in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>{name} brought back from the trash</source>
        <translation>{name} aus dem Papierkorb zurückgeholt</translation>
    </message>
    <message>
        <source>{count} contacts brought back from the trash</source>
        <translation>{count} Kontakte aus dem Papierkorb zurückgeholt</translation>
    </message>
    <message>
        <source>Erased; the last traces go when no other program reads the file any more</source>
        <translation>Endgültig gelöscht; die letzten Spuren verschwinden, sobald kein anderes Programm die Datei mehr liest</translation>
    </message>
    <message>
        <source>{count} contacts erased; the last traces go when no other program reads the file any more</source>
        <translation>{count} Kontakte endgültig gelöscht; die letzten Spuren verschwinden, sobald kein anderes Programm die Datei mehr liest</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>{count} contacts erased for good</source>
        <translation>{count} Kontakte endgültig gelöscht</translation>
    </message>
    <message>
        <source>{name} labelled</source>
        <translation>{name}: Schlagwort gesetzt</translation>
    </message>
    <message>
        <source>{count} contacts labelled</source>
        <translation>Schlagwort bei {count} Kontakten gesetzt</translation>
    </message>
    <message>
        <source>{name} given a source</source>
        <translation>{name}: Quelle gesetzt</translation>
    </message>
    <message>
        <source>{count} contacts given a source</source>
        <translation>Quelle bei {count} Kontakten gesetzt</translation>
    </message>
    <message>
        <source>{name} put into a circle</source>
        <translation>{name} in einen Kreis gestellt</translation>
    </message>
    <message>
        <source>{count} contacts put into a circle</source>
        <translation>{count} Kontakte in einen Kreis gestellt</translation>
    </message>
    <message>
        <source>Label taken from {name}</source>
        <translation>{name}: Zuordnung entfernt</translation>
    </message>
    <message>
        <source>Label taken from {count} contacts</source>
        <translation>Zuordnung bei {count} Kontakten entfernt</translation>
    </message>
    <message>
        <source>{name} imported</source>
        <translation>{name} importiert</translation>
    </message>
    <message>
        <source>{count} contacts imported</source>
        <translation>{count} Kontakte importiert</translation>
    </message>
    <message>
        <source>Import with {name} reverted</source>
        <translation>Import mit {name} zurückgenommen</translation>
    </message>
    <message>
        <source>Import of {count} contacts reverted</source>
        <translation>Import von {count} Kontakten zurückgenommen</translation>
    </message>
    <message>
        <source>Source added</source>
        <translation>Quelle angelegt</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Schlagwort angelegt</translation>
    </message>
    <message>
        <source>Circle added</source>
        <translation>Kreis angelegt</translation>
    </message>
    <message>
        <source>Source renamed</source>
        <translation>Quelle umbenannt</translation>
    </message>
    <message>
        <source>Tag renamed</source>
        <translation>Schlagwort umbenannt</translation>
    </message>
    <message>
        <source>Circle renamed</source>
        <translation>Kreis umbenannt</translation>
    </message>
    <message>
        <source>Sources merged</source>
        <translation>Quellen zusammengeführt</translation>
    </message>
    <message>
        <source>Tags merged</source>
        <translation>Schlagwörter zusammengeführt</translation>
    </message>
    <message>
        <source>Circles merged</source>
        <translation>Kreise zusammengeführt</translation>
    </message>
    <message>
        <source>Source deleted</source>
        <translation>Quelle gelöscht</translation>
    </message>
    <message>
        <source>Tag deleted</source>
        <translation>Schlagwort gelöscht</translation>
    </message>
    <message>
        <source>Circle deleted</source>
        <translation>Kreis gelöscht</translation>
    </message>
    <message>
        <source>Source coloured</source>
        <translation>Quelle eingefärbt</translation>
    </message>
    <message>
        <source>Tag coloured</source>
        <translation>Schlagwort eingefärbt</translation>
    </message>
    <message>
        <source>Circle coloured</source>
        <translation>Kreis eingefärbt</translation>
    </message>
    <message>
        <source>Cadence of a tag</source>
        <translation>Rhythmus eines Schlagworts</translation>
    </message>
    <message>
        <source>Cadence of a circle</source>
        <translation>Rhythmus eines Kreises</translation>
    </message>
    <message>
        <source>Cadence of a relationship</source>
        <translation>Rhythmus einer Beziehung</translation>
    </message>
    <message>
        <source>{name} merged with duplicates</source>
        <translation>{name} mit Dubletten zusammengeführt</translation>
    </message>
    <message>
        <source>{count} contacts merged with duplicates</source>
        <translation>{count} Kontakte mit Dubletten zusammengeführt</translation>
    </message>
    <message>
        <source>Two contacts told apart</source>
        <translation>Zwei Kontakte als verschieden vermerkt</translation>
    </message>
    <message>
        <source>{count} pairs of contacts told apart</source>
        <translation>{count} Paare von Kontakten als verschieden vermerkt</translation>
    </message>
    <message>
        <source>Sample network filled in</source>
        <translation>Beispielnetz eingefüllt</translation>
    </message>
    <message>
        <source>Went through one step of the history</source>
        <translation>Im Verlauf um einen Schritt gewechselt</translation>
    </message>
    <message>
        <source>Went through {count} steps of the history</source>
        <translation>Im Verlauf um {count} Schritte gewechselt</translation>
    </message>
    <message>
        <source>Lines about me saved</source>
        <translation>Zeilen über mich gespeichert</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Quelle geändert</translation>
    </message>
    <message>
        <source>Follow-up for {name} added</source>
        <translation>Wiedervorlage für {name} hinzugefügt</translation>
    </message>
    <message>
        <source>Follow-ups for {count} contacts added</source>
        <translation>Wiedervorlagen für {count} Kontakte hinzugefügt</translation>
    </message>
    <message>
        <source>Follow-up for {name} changed</source>
        <translation>Wiedervorlage für {name} geändert</translation>
    </message>
    <message>
        <source>Follow-ups for {count} contacts changed</source>
        <translation>Wiedervorlagen für {count} Kontakte geändert</translation>
    </message>
    <message>
        <source>Follow-up for {name} done</source>
        <translation>Wiedervorlage für {name} erledigt</translation>
    </message>
    <message>
        <source>Follow-ups for {count} contacts done</source>
        <translation>Wiedervorlagen für {count} Kontakte erledigt</translation>
    </message>
    <message>
        <source>Follow-up for {name} put off</source>
        <translation>Wiedervorlage für {name} aufgeschoben</translation>
    </message>
    <message>
        <source>Follow-ups for {count} contacts put off</source>
        <translation>Wiedervorlagen für {count} Kontakte aufgeschoben</translation>
    </message>
    <message>
        <source>{name} moved to {day}</source>
        <translation>{name} auf {day} gelegt</translation>
    </message>
    <message>
        <source>{count} contacts moved to another day</source>
        <translation>{count} Kontakte auf einen anderen Tag gelegt</translation>
    </message>
    <message>
        <source>{name} moved on, because the week was full</source>
        <translation>{name} weitergerückt, weil die Woche voll war</translation>
    </message>
    <message>
        <source>{count} contacts moved on, because the week was full</source>
        <translation>{count} Kontakte weitergerückt, weil die Woche voll war</translation>
    </message>
    <message>
        <source>{name} taken into the week</source>
        <translation>{name} in die Woche genommen</translation>
    </message>
    <message>
        <source>{count} contacts taken into the week</source>
        <translation>{count} Kontakte in die Woche genommen</translation>
    </message>
    <message>
        <source>Follow-up for {name} dropped</source>
        <translation>Wiedervorlage für {name} fallen gelassen</translation>
    </message>
    <message>
        <source>Follow-ups for {count} contacts dropped</source>
        <translation>Wiedervorlagen für {count} Kontakte fallen gelassen</translation>
    </message>
    <message>
        <source>Follow-up for {name} removed</source>
        <translation>Wiedervorlage für {name} entfernt</translation>
    </message>
    <message>
        <source>Follow-ups for {count} contacts removed</source>
        <translation>Wiedervorlagen für {count} Kontakte entfernt</translation>
    </message>
    <message>
        <source>Birthday of {name} seen to</source>
        <translation>Geburtstag von {name} erledigt</translation>
    </message>
    <message>
        <source>{count} birthdays seen to</source>
        <translation>{count} Geburtstage erledigt</translation>
    </message>
    <message>
        <source>History of {name}: entry added</source>
        <translation>Verlauf von {name}: Eintrag hinzugefügt</translation>
    </message>
    <message>
        <source>Entries added to the history of {count} contacts</source>
        <translation>Verlauf von {count} Kontakten: Einträge hinzugefügt</translation>
    </message>
    <message>
        <source>History of {name}: entry changed</source>
        <translation>Verlauf von {name}: Eintrag geändert</translation>
    </message>
    <message>
        <source>Entries of {count} contacts changed</source>
        <translation>Verlauf von {count} Kontakten: Einträge geändert</translation>
    </message>
    <message>
        <source>History of {name}: entry removed</source>
        <translation>Verlauf von {name}: Eintrag entfernt</translation>
    </message>
    <message>
        <source>Entries of {count} contacts removed</source>
        <translation>Verlauf von {count} Kontakten: Einträge entfernt</translation>
    </message>
    <message>
        <source>Offer to {name} changed</source>
        <translation>Angebot an {name} geändert</translation>
    </message>
    <message>
        <source>Offers to {count} contacts changed</source>
        <translation>Angebote an {count} Kontakte geändert</translation>
    </message>
    <message>
        <source>Offer to {name} given</source>
        <translation>Angebot an {name} gegeben</translation>
    </message>
    <message>
        <source>Offers to {count} contacts given</source>
        <translation>Angebote an {count} Kontakte gegeben</translation>
    </message>
    <message>
        <source>Offer to {name} let go</source>
        <translation>Angebot an {name} nicht weiterverfolgt</translation>
    </message>
    <message>
        <source>Offers to {count} contacts let go</source>
        <translation>Angebote an {count} Kontakte nicht weiterverfolgt</translation>
    </message>
    <message>
        <source>Offer promised to {name}</source>
        <translation>Angebot an {name} zugesagt</translation>
    </message>
    <message>
        <source>Offers promised to {count} contacts</source>
        <translation>Angebote an {count} Kontakte zugesagt</translation>
    </message>
    <message>
        <source>Step with {name} opened again</source>
        <translation>Schritt mit {name} wieder geöffnet</translation>
    </message>
    <message>
        <source>Steps with {count} contacts opened again</source>
        <translation>Schritte mit {count} Kontakten wieder geöffnet</translation>
    </message>
    <message>
        <source>Step with {name} done</source>
        <translation>Schritt mit {name} erledigt</translation>
    </message>
    <message>
        <source>Steps with {count} contacts done</source>
        <translation>Schritte mit {count} Kontakten erledigt</translation>
    </message>
    <message>
        <source>Step with {name} let go</source>
        <translation>Schritt mit {name} nicht weiterverfolgt</translation>
    </message>
    <message>
        <source>Steps with {count} contacts let go</source>
        <translation>Schritte mit {count} Kontakten nicht weiterverfolgt</translation>
    </message>
    <message>
        <source>Plan for {name}: entry added</source>
        <translation>Plan für {name}: Eintrag hinzugefügt</translation>
    </message>
    <message>
        <source>Plans for {count} contacts: entries added</source>
        <translation>Pläne für {count} Kontakte: Einträge hinzugefügt</translation>
    </message>
    <message>
        <source>Plan for {name} changed</source>
        <translation>Plan für {name} geändert</translation>
    </message>
    <message>
        <source>Plans for {count} contacts changed</source>
        <translation>Pläne für {count} Kontakte geändert</translation>
    </message>
    <message>
        <source>Plan for {name} put in another order</source>
        <translation>Plan für {name} umgeordnet</translation>
    </message>
    <message>
        <source>Plans for {count} contacts put in another order</source>
        <translation>Pläne für {count} Kontakte umgeordnet</translation>
    </message>
    <message>
        <source>Plan for {name}: entry removed</source>
        <translation>Plan für {name}: Eintrag entfernt</translation>
    </message>
    <message>
        <source>Plans for {count} contacts: entries removed</source>
        <translation>Pläne für {count} Kontakte: Einträge entfernt</translation>
    </message>
    <message>
        <source>Message template added</source>
        <translation>Vorlage hinzugefügt</translation>
    </message>
    <message>
        <source>Message template changed</source>
        <translation>Vorlage geändert</translation>
    </message>
    <message>
        <source>Message template deleted</source>
        <translation>Vorlage gelöscht</translation>
    </message>
    <message>
        <source>Event added</source>
        <translation>Veranstaltung angelegt</translation>
    </message>
    <message>
        <source>Event changed</source>
        <translation>Veranstaltung geändert</translation>
    </message>
    <message>
        <source>Event deleted</source>
        <translation>Veranstaltung gelöscht</translation>
    </message>
    <message>
        <source>{name} will be at the event</source>
        <translation>{name} ist auf der Veranstaltung dabei</translation>
    </message>
    <message>
        <source>{count} contacts will be at the event</source>
        <translation>{count} Kontakte sind auf der Veranstaltung dabei</translation>
    </message>
    <message>
        <source>{name} is to be met at the event</source>
        <translation>{name} auf der Veranstaltung zu treffen</translation>
    </message>
    <message>
        <source>{count} contacts are to be met at the event</source>
        <translation>{count} Kontakte auf der Veranstaltung zu treffen</translation>
    </message>
    <message>
        <source>{name} taken from the event</source>
        <translation>{name} aus der Veranstaltung genommen</translation>
    </message>
    <message>
        <source>{count} contacts taken from the event</source>
        <translation>{count} Kontakte aus der Veranstaltung genommen</translation>
    </message>
    <message>
        <source>Whom to meet at the event changed</source>
        <translation>Wen treffen: geändert</translation>
    </message>
    <message>
        <source>Event put off</source>
        <translation>Erinnerung an Veranstaltung verschoben</translation>
    </message>
    <message>
        <source>Event prepared</source>
        <translation>Veranstaltung vorbereitet</translation>
    </message>
    <message>
        <source>Nobody met at the event</source>
        <translation>Auf der Veranstaltung niemanden getroffen</translation>
    </message>
    <message>
        <source>{name} met at the event</source>
        <translation>{name} auf der Veranstaltung getroffen</translation>
    </message>
    <message>
        <source>{count} contacts met at the event</source>
        <translation>{count} Kontakte auf der Veranstaltung getroffen</translation>
    </message>
    <message>
        <source>Filter saved</source>
        <translation>Filter gespeichert</translation>
    </message>
    <message>
        <source>Filter renamed</source>
        <translation>Filter umbenannt</translation>
    </message>
    <message>
        <source>Saved filter changed</source>
        <translation>Gespeicherter Filter geändert</translation>
    </message>
    <message>
        <source>Filter deleted</source>
        <translation>Filter gelöscht</translation>
    </message>
    <message>
        <source>Saved filters put in another order</source>
        <translation>Gespeicherte Filter umsortiert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>a contact</source>
        <extracomment>Saved while typing: the field itself says &apos;Saved&apos;, so no notice comes for one contact.</extracomment>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Take back to here</source>
        <translation>Bis hierher zurücknehmen</translation>
    </message>
    <message>
        <source>Choose a step: it and all after it are taken back. Steps taken back can be done again until something new is done.</source>
        <translation>Einen Schritt wählen: er und alle danach werden zurückgenommen. Zurückgenommene Schritte lassen sich wiederholen, bis etwas Neues getan wird.</translation>
    </message>
    <message>
        <source>Nothing to take back yet</source>
        <translation>Noch nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>What is done from now on is listed here, and can be taken back.</source>
        <translation>Was ab jetzt getan wird, steht hier und lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>History of steps</source>
        <translation>Verlauf der Schritte</translation>
    </message>
    <message>
        <source>Doing again …</source>
        <translation>Wird wiederholt …</translation>
    </message>
    <message>
        <source>Taking back …</source>
        <translation>Wird zurückgenommen …</translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>Bis hierher wiederholen</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Introduction</source>
        <translation>Vorstellung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Social message</source>
        <translation>Nachricht im Netzwerk</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Ask who could introduce me</source>
        <translation>Fragen, wer mich vorstellen könnte</translation>
    </message>
    <message>
        <source>Send the introducer two lines to pass on</source>
        <translation>Zwei Zeilen zum Weiterreichen schicken</translation>
    </message>
    <message>
        <source>Thank the introducer and write</source>
        <translation>Für die Vorstellung danken und schreiben</translation>
    </message>
    <message>
        <source>Propose a date to meet</source>
        <translation>Einen Termin vorschlagen</translation>
    </message>
    <message>
        <source>Find out which event they go to</source>
        <translation>Herausfinden, welche Veranstaltung sie besuchen</translation>
    </message>
    <message>
        <source>Prepare a question and something to give</source>
        <translation>Eine Frage und etwas zum Geben vorbereiten</translation>
    </message>
    <message>
        <source>Write after the event</source>
        <translation>Nach der Veranstaltung schreiben</translation>
    </message>
    <message>
        <source>Read what they write and do</source>
        <translation>Lesen, was sie schreiben und tun</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>Den Brief schreiben</translation>
    </message>
    <message>
        <source>Call about the letter</source>
        <translation>Wegen des Briefs anrufen</translation>
    </message>
    <message>
        <source>Comment on something of theirs</source>
        <translation>Etwas von ihnen kommentieren</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Die Nachricht schicken</translation>
    </message>
    <message>
        <source>Propose a short call</source>
        <translation>Ein kurzes Telefonat vorschlagen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Send what was promised on the phone</source>
        <translation>Schicken, was am Telefon zugesagt wurde</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Noch einmal anrufen</translation>
    </message>
    <message>
        <source>Ask whether I may use their name</source>
        <translation>Fragen, ob ich mich auf sie berufen darf</translation>
    </message>
    <message>
        <source>Tell the one who referred me</source>
        <translation>Der empfehlenden Person Bescheid geben</translation>
    </message>
    <message>
        <source>Send an article that helps</source>
        <translation>Einen hilfreichen Artikel schicken</translation>
    </message>
    <message>
        <source>Congratulate on a success</source>
        <translation>Zu einem Erfolg gratulieren</translation>
    </message>
    <message>
        <source>Recommend them in public</source>
        <translation>Öffentlich empfehlen</translation>
    </message>
    <message>
        <source>Introduce somebody useful</source>
        <translation>Jemand Nützlichen vorstellen</translation>
    </message>
    <message>
        <source>Share what they published</source>
        <translation>Teilen, was sie veröffentlicht haben</translation>
    </message>
    <message>
        <source>Ask for their opinion</source>
        <translation>Nach ihrer Meinung fragen</translation>
    </message>
    <message>
        <source>Pass on an invitation</source>
        <translation>Eine Einladung weitergeben</translation>
    </message>
    <message>
        <source>Write a line by hand</source>
        <translation>Eine Zeile von Hand schreiben</translation>
    </message>
    <message>
        <source>Give honest feedback</source>
        <translation>Ehrliche Rückmeldung geben</translation>
    </message>
</context>
<context>
    <name>TemplatesSheet</name>
    <message>
        <source>Message templates</source>
        <translation>Nachrichtenvorlagen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Feld einfügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Two wordings in braces are those for du and for Sie: {example}</source>
        <translation>Zwei Wortlaute in Klammern gelten für du und für Sie: {example}</translation>
    </message>
    <message>
        <source>{name} ({language})</source>
        <translation>{name} ({language})</translation>
    </message>
    <message>
        <source>{name} ({language}, built in)</source>
        <translation>{name} ({language}, mitgeliefert)</translation>
    </message>
    <message>
        <source>Save as my own</source>
        <translation>Als eigene speichern</translation>
    </message>
    <message>
        <source>There is no field of this name: {words}</source>
        <translation>Ein Feld dieses Namens gibt es nicht: {words}</translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message>
        <source>Overdue · {count}</source>
        <translation>Überfällig · {count}</translation>
    </message>
    <message>
        <source>Today · {day} · {count}</source>
        <translation>Heute · {day} · {count}</translation>
    </message>
    <message>
        <source>Today · {day} · nothing due</source>
        <translation>Heute · {day} · nichts fällig</translation>
    </message>
    <message>
        <source>Mitose proposes · {count}</source>
        <translation>Mitose schlägt vor · {count}</translation>
    </message>
    <message>
        <source>The next 7 days · {count}</source>
        <translation>Die nächsten 7 Tage · {count}</translation>
    </message>
    <message>
        <source>Show more · {count} left</source>
        <translation>Mehr anzeigen · noch {count}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Follow-ups, dated steps, promises and birthdays of the next seven days stand here.</source>
        <translation>Hier stehen Wiedervorlagen, datierte Schritte, Zusagen und Geburtstage der nächsten sieben Tage.</translation>
    </message>
    <message>
        <source>Show contacts</source>
        <translation>Kontakte zeigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>No program here takes this on: {address}</source>
        <translation>Kein Programm hier übernimmt das: {address}</translation>
    </message>
    <message>
        <source>Called {name}: what came of it?</source>
        <translation>{name} angerufen: Was kam dabei heraus?</translation>
    </message>
    <message>
        <source>Wrote to {name}: what came of it?</source>
        <translation>{name} geschrieben: Was kam dabei heraus?</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>What is due</source>
        <extracomment>Free below the last row: a notice lies there, in pixels at 100 % text.</extracomment>
        <translation>Was fällig ist</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Trash or archive</source>
        <translation>Papierkorb oder Archiv</translation>
    </message>
    <message>
        <source>Search what was put away</source>
        <translation>Im Papierkorb und Archiv suchen</translation>
    </message>
    <message>
        <source>Contacts put away</source>
        <translation>Weggelegte Kontakte</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Trash and archive</source>
        <translation>Papierkorb und Archiv</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>{name} endgültig löschen?</translation>
    </message>
    <message>
        <source>Erase {count} contacts for good?</source>
        <translation>{count} Kontakte endgültig löschen?</translation>
    </message>
    <message>
        <source>Everything held about them goes at once, and so does the history of undo. This cannot be taken back. Backups made before still hold them.</source>
        <translation>Alles dazu verschwindet sofort, ebenso alle Schritte zum Rückgängigmachen. Das lässt sich nicht zurücknehmen. Frühere Sicherungen enthalten es weiterhin.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Deleted contacts can come back for 30 days.</source>
        <translation>Gelöschte Kontakte lassen sich 30 Tage lang zurückholen.</translation>
    </message>
    <message>
        <source>Kept, but out of board, counts and Today. An import updates them in place.</source>
        <translation>Aufgehoben, aber nicht in Spalten, Zahlen und Heute. Ein Import aktualisiert sie an Ort und Stelle.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>Nichts ist archiviert</translation>
    </message>
    <message>
        <source>Nobody here fits the search.</source>
        <translation>Niemand hier passt zur Suche.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Mitose: nothing is due</source>
        <translation>Mitose: nichts ist fällig</translation>
    </message>
    <message>
        <source>Mitose: {count} due, some overdue</source>
        <translation>Mitose: {count} fällig, teils überfällig</translation>
    </message>
    <message>
        <source>Mitose: {count} due today</source>
        <translation>Mitose: {count} heute fällig</translation>
    </message>
    <message>
        <source>and {count} more …</source>
        <translation>und {count} weitere …</translation>
    </message>
    <message>
        <source>Open Mitose</source>
        <translation>Mitose öffnen</translation>
    </message>
    <message>
        <source>Quit Mitose</source>
        <translation>Mitose beenden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Open the newest backup</source>
        <translation>Neueste Sicherung öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Anderen Ordner wählen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
</context>
<context>
    <name>WantsSection</name>
    <message>
        <source>What I want from them</source>
        <translation>Was ich mir wünsche</translation>
    </message>
    <message>
        <source>Want</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>Add something you want from them</source>
        <translation>Noch etwas, das ich mir wünsche</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>does not fit: {day}</source>
        <translation>passt nicht: {day}</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>{what} (now {day})</source>
        <translation>{what} (jetzt {day})</translation>
    </message>
    <message>
        <source>{what} ({day})</source>
        <translation>{what} ({day})</translation>
    </message>
    <message>
        <source>{told} and {count} more</source>
        <translation>{told} und {count} weitere</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>To meet: {names}</source>
        <translation>Treffen: {names}</translation>
    </message>
    <message>
        <source>There: {names}</source>
        <translation>Dort: {names}</translation>
    </message>
    <message>
        <source>Nobody noted yet</source>
        <translation>Noch niemand notiert</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Outreaches per week</source>
        <translation>Kontaktaufnahmen pro Woche</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>pro Woche</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Week {number} · {days}</source>
        <translation>Woche {number} · {days}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outreach(es) planned</source>
        <translation>
            <numerusform>%Ln Kontaktaufnahme geplant</numerusform>
            <numerusform>%Ln Kontaktaufnahmen geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} erledigt</translation>
    </message>
    <message>
        <source>{planned}, of</source>
        <translation>{planned}, von</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Plan my week</source>
        <translation>Meine Woche planen</translation>
    </message>
    <message>
        <source>Print / PDF</source>
        <translation>Drucken / PDF</translation>
    </message>
    <message>
        <source>Nothing to plan yet</source>
        <translation>Noch nichts zu planen</translation>
    </message>
    <message>
        <source>Follow-ups, dated steps, promises and birthdays fall on their days here.</source>
        <translation>Wiedervorlagen, Schritte mit Datum, Zusagen und Geburtstage stehen hier an ihren Tagen.</translation>
    </message>
    <message>
        <source>Show contacts</source>
        <translation>Kontakte zeigen</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Whom do you have, whom do you want, whom do you hope for?</source>
        <translation>Wen habe ich, wen will ich, auf wen hoffe ich?</translation>
    </message>
    <message>
        <source>Mitose keeps the answer in one file on this computer. No account, no network.</source>
        <translation>Mitose bewahrt die Antwort in einer Datei auf diesem Computer. Kein Konto, kein Netz.</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>From XING, LinkedIn, your CRM, phone or mail program. The checklist shows how to get each one out.</source>
        <translation>Aus XING, LinkedIn, CRM, Telefon oder Mailprogramm. Die Liste zeigt für jede Quelle, wie es geht.</translation>
    </message>
    <message>
        <source>Add a first contact</source>
        <translation>Ersten Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>A name is enough.</source>
        <translation>Ein Name genügt.</translation>
    </message>
    <message>
        <source>Look at the sample network</source>
        <translation>Beispielnetz ansehen</translation>
    </message>
    <message>
        <source>Forty invented contacts, in a file of their own that leaves no trace.</source>
        <translation>Vierzig erfundene Kontakte in einer eigenen Datei, die keine Spur hinterlässt.</translation>
    </message>
    <message>
        <source>Then three lines about you: what you have, what you look for, whom to meet</source>
        <translation>Danach drei Zeilen über mich: was ich habe, was ich suche, wen ich treffen will</translation>
    </message>
</context>
<context>
    <name>WhenEdit</name>
    <message>
        <source>yesterday, Friday 10:00</source>
        <translation>gestern, Freitag 10:00</translation>
    </message>
    <message>
        <source>Friday 10:00, in 2 weeks</source>
        <translation>Freitag 10:00, in 2 Wochen</translation>
    </message>
    <message>
        <source>Not understood. For example: Friday 10:00, 5 Dec, in 2 weeks.</source>
        <translation>Nicht verstanden. Zum Beispiel: Freitag 10:00, 5. Dez, in 2 Wochen.</translation>
    </message>
    <message>
        <source>{date} is still to come. Enter again takes it.</source>
        <translation>{date} steht noch bevor. Nochmals Eingabe übernimmt es.</translation>
    </message>
    <message>
        <source>{date} has passed. Enter again takes it.</source>
        <translation>{date} ist vorbei. Nochmals Eingabe übernimmt es.</translation>
    </message>
    <message>
        <source>{date} is far away. Enter again takes it.</source>
        <translation>{date} ist weit weg. Nochmals Eingabe übernimmt es.</translation>
    </message>
</context>
<context>
    <name>WhenPopup</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Repeats: every 6 weeks</source>
        <translation>Wiederholung: alle 6 Wochen</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation>In 2 Wochen</translation>
    </message>
    <message>
        <source>In 4 weeks</source>
        <translation>In 4 Wochen</translation>
    </message>
    <message>
        <source>In 8 weeks</source>
        <translation>In 8 Wochen</translation>
    </message>
    <message>
        <source>The repeat is not understood. For example: every 6 weeks.</source>
        <translation>Die Wiederholung ist unklar. Zum Beispiel: alle 6 Wochen.</translation>
    </message>
    <message>
        <source>Repeats {words}: no more after that</source>
        <translation>Wiederholt sich {words}: danach nicht mehr</translation>
    </message>
    <message>
        <source>Repeats {words}: next on {date}</source>
        <translation>Wiederholt sich {words}: das nächste Mal am {date}</translation>
    </message>
</context>
<context>
    <name>WhoSection</name>
    <message>
        <source>Who and why</source>
        <translation>Wer und warum</translation>
    </message>
    <message>
        <source>Who exactly is it, and why this one?</source>
        <translation>Wer genau ist es und warum?</translation>
    </message>
</context>
<context>
    <name>WriteSheet</name>
    <message>
        <source>Write to {name}</source>
        <translation>An {name} schreiben</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Sprache der Nachricht</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>du, first name</source>
        <translation>du, Vorname</translation>
    </message>
    <message>
        <source>Sie, formal</source>
        <translation>Sie, förmlich</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anredeform</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Templates …</source>
        <translation>Vorlagen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>No mail address is known. The text can be copied.</source>
        <translation>Eine E-Mail-Adresse ist nicht bekannt. Der Text lässt sich kopieren.</translation>
    </message>
    <message>
        <source>Not known: {fields}. Write over “…”.</source>
        <translation>Nicht bekannt: {fields}. Bitte „…“ überschreiben.</translation>
    </message>
    <message>
        <source>Write over “…”.</source>
        <translation>Bitte „…“ überschreiben.</translation>
    </message>
    <message>
        <source>The template has fields that do not exist: {words}</source>
        <translation>Die Vorlage hat Felder, die es nicht gibt: {words}</translation>
    </message>
    <message>
        <source>Whether it is du or Sie is not noted for this contact.</source>
        <translation>Ob du oder Sie, ist bei diesem Kontakt nicht vermerkt.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>The message to {name} is kept until it goes out.</source>
        <translation>Die Nachricht an {name} wird aufgehoben, bis sie hinausgeht.</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text kopiert</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>_Hints</name>
    <message>
        <source>Words are looked for everywhere, or where one says:</source>
        <translation>Wörter werden überall gesucht, oder genauer mit:</translation>
    </message>
    <message>
        <source>words in this order</source>
        <translation>Wörter in dieser Folge</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>ohne dieses Wort</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} herausnehmen</translation>
    </message>
</context>
<context>
    <name>widget</name>
    <message>
        <source>Met</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Angerufen</translation>
    </message>
    <message>
        <source>Wrote</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>They asked to meet</source>
        <translation>Treffen, von dort angeregt</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>Anruf von dort</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>Nachricht von dort</translation>
    </message>
    <message>
        <source>They invited me to an event</source>
        <translation>Einladung zu einer Veranstaltung</translation>
    </message>
    <message>
        <source>They got in touch</source>
        <translation>Austausch, von dort begonnen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>home</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>main</source>
        <translation>Zentrale</translation>
    </message>
</context>
</TS>
