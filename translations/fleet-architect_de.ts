<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>efa::AtomicWriter</name>
    <message>
        <source>The disk is full. Free some space, then save again.</source>
        <translation>Der Datenträger ist voll. Platz schaffen, dann erneut speichern.</translation>
    </message>
    <message>
        <source>The disk is read-only. Save to another place, or make the disk writable.</source>
        <translation>Der Datenträger ist schreibgeschützt. An anderer Stelle speichern oder den Schreibschutz aufheben.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and of the file.</source>
        <translation>Die Rechte von Ordner und Datei prüfen.</translation>
    </message>
    <message>
        <source>Check that the disk is there and whole, then save again.</source>
        <translation>Prüfen, ob der Datenträger vorhanden und unbeschädigt ist, dann erneut speichern.</translation>
    </message>
    <message>
        <source>%1 could not be saved: its folder does not exist any more</source>
        <translation>%1 ließ sich nicht speichern: Der Ordner existiert nicht mehr</translation>
    </message>
    <message>
        <source>Create the folder again, or save to another place.</source>
        <translation>Den Ordner neu anlegen oder an anderer Stelle speichern.</translation>
    </message>
    <message>
        <source>%1 could not be saved; what was there before is unchanged</source>
        <translation>%1 ließ sich nicht speichern; der bisherige Inhalt ist unverändert</translation>
    </message>
    <message>
        <source>Compare the two versions, then reload the file or save yours over it.</source>
        <translation>Beide Fassungen vergleichen, dann die Datei neu laden oder mit der eigenen Fassung überschreiben.</translation>
    </message>
    <message>
        <source>%1 was saved, but it is not certain that it survives a power cut</source>
        <translation>%1 ist gespeichert, übersteht aber möglicherweise keinen Stromausfall</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of the folders above it.</source>
        <translation>Die Rechte der Datei und der Ordner darüber prüfen.</translation>
    </message>
    <message>
        <source>%1 was deleted since it was read</source>
        <translation>%1 wurde seit dem Lesen gelöscht</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 existiert bereits</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since it was read</source>
        <translation>%1 wurde seit dem Lesen von anderer Seite geändert</translation>
    </message>
</context>
<context>
    <name>efa::FileTree</name>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 existiert nicht</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file</source>
        <translation>%1 ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder</source>
        <translation>%1 ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>“%1” is not a path inside the repository</source>
        <translation>„%1“ ist kein Pfad innerhalb des Repositorys</translation>
    </message>
    <message>
        <source>Use a path relative to the repository that does not lead out of it.</source>
        <translation>Einen Pfad relativ zum Repository angeben, der nicht hinausführt.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB</source>
        <translation>%1 ist größer als %2 MiB</translation>
    </message>
    <message numerus="yes">
        <source>%1 is larger than %n byte(s)</source>
        <translation>
            <numerusform>%1 ist größer als %n Byte</numerusform>
            <numerusform>%1 ist größer als %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of this size are not read; keep large data outside of the repository.</source>
        <translation>Dateien dieser Größe werden nicht gelesen; große Daten außerhalb des Repositorys ablegen.</translation>
    </message>
    <message>
        <source>%1 is a pipe, a socket or a device</source>
        <translation>%1 ist eine Pipe, ein Socket oder ein Gerät</translation>
    </message>
    <message>
        <source>Only ordinary files, folders and links are read.</source>
        <translation>Gelesen werden nur gewöhnliche Dateien, Ordner und Links.</translation>
    </message>
    <message>
        <source>The link %1 leads out of the repository, to %2</source>
        <translation>Der Link %1 führt aus dem Repository hinaus, nach %2</translation>
    </message>
    <message>
        <source>Replace the link by the file itself, or by a link inside the repository.</source>
        <translation>Den Link durch die Datei selbst oder durch einen Link innerhalb des Repositorys ersetzen.</translation>
    </message>
    <message>
        <source>The link %1 leads in a circle</source>
        <translation>Der Link %1 führt im Kreis</translation>
    </message>
    <message>
        <source>Let one of the links lead to a file or folder.</source>
        <translation>Einen der Links auf eine Datei oder einen Ordner führen lassen.</translation>
    </message>
    <message>
        <source>The link %1 leads to %2, which does not exist</source>
        <translation>Der Link %1 führt zu %2, das nicht existiert</translation>
    </message>
</context>
<context>
    <name>efa::Process</name>
    <message>
        <source>The program %1 could not be started</source>
        <translation>Das Programm %1 lässt sich nicht starten</translation>
    </message>
    <message>
        <source>Install it, or add its folder to PATH.</source>
        <translation>Installieren oder seinen Ordner in PATH aufnehmen.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not end within %n second(s) and was stopped</source>
        <translation>
            <numerusform>%1 endete nicht innerhalb von %n Sekunde und wurde beendet</numerusform>
            <numerusform>%1 endete nicht innerhalb von %n Sekunden und wurde beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wrote more than expected and was stopped</source>
        <translation>%1 schrieb mehr als erwartet und wurde beendet</translation>
    </message>
    <message>
        <source>%1 crashed</source>
        <translation>%1 ist abgestürzt</translation>
    </message>
</context>
<context>
    <name>efa::WorkingFolder</name>
    <message>
        <source>%1 may not be read</source>
        <translation>%1 darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of the folders above it.</source>
        <translation>Die Rechte der Datei und der Ordner darüber prüfen.</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Check that the disk is there and whole, then try again.</source>
        <translation>Prüfen, ob der Datenträger vorhanden und unbeschädigt ist, dann erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>efa::fleet::SampleFleet</name>
    <message>
        <source>A sample fleet cannot have %1 clusters</source>
        <translation>Eine Beispielflotte kann nicht %1 Cluster haben</translation>
    </message>
    <message>
        <source>Choose a number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2 wählen.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Writing manifests</source>
        <translation>Manifeste werden geschrieben</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::AssociativeList</name>
    <message>
        <source>A list of plain values holds an item that is none.</source>
        <translation>Eine Liste einfacher Werte enthält ein Element, das keiner ist.</translation>
    </message>
    <message>
        <source>A list whose items are told apart by %1 holds an item without fields.</source>
        <translation>Eine Liste, deren Elemente durch %1 unterschieden werden, enthält ein Element ohne Felder.</translation>
    </message>
    <message>
        <source>Give all items of the list the same form.</source>
        <translation>Allen Elementen der Liste dieselbe Form geben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::CrdConfig</name>
    <message>
        <source>The type %1 refers to itself.</source>
        <translation>Der Typ %1 verweist auf sich selbst.</translation>
    </message>
    <message>
        <source>Break the circle of `$ref` in the definitions.</source>
        <translation>Den Kreis der `$ref` in den Definitionen auflösen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::DocumentReader</name>
    <message>
        <source>Text follows the document separator on its line.</source>
        <translation>Auf die Dokumenttrennung folgt Text in derselben Zeile.</translation>
    </message>
    <message>
        <source>Begin the document on the line after `---`.</source>
        <translation>Das Dokument in der Zeile nach `---` beginnen.</translation>
    </message>
    <message>
        <source>Every object needs apiVersion, kind and metadata.name.</source>
        <translation>Jedes Objekt braucht apiVersion, kind und metadata.name.</translation>
    </message>
    <message>
        <source>A document is no mapping, so it is no Kubernetes object.</source>
        <translation>Ein Dokument ist kein Mapping und damit kein Kubernetes-Objekt.</translation>
    </message>
    <message>
        <source>An object has no kind.</source>
        <translation>Ein Objekt hat kein kind.</translation>
    </message>
    <message>
        <source>An object has no metadata.name.</source>
        <translation>Ein Objekt hat kein metadata.name.</translation>
    </message>
    <message>
        <source>The items of a list are no sequence.</source>
        <translation>Die items einer Liste sind keine Sequenz.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::JsonValue</name>
    <message>
        <source>The key &quot;%1&quot; is no string.</source>
        <translation>Der Schlüssel &quot;%1&quot; ist keine Zeichenkette.</translation>
    </message>
    <message>
        <source>Quote the key.</source>
        <translation>Den Schlüssel in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands twice in a mapping.</source>
        <translation>Der Schlüssel &quot;%1&quot; steht zweimal in einem Mapping.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Einen der beiden entfernen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::KustomizationFile</name>
    <message>
        <source>The kind is &quot;%1&quot;, but a kustomization file has kind Kustomization or Component.</source>
        <translation>kind ist &quot;%1&quot;, eine Kustomization-Datei hat aber kind Kustomization oder Component.</translation>
    </message>
    <message>
        <source>The apiVersion is &quot;%1&quot;, but it must be &quot;%2&quot;.</source>
        <translation>apiVersion ist &quot;%1&quot;, muss aber &quot;%2&quot; sein.</translation>
    </message>
    <message>
        <source>The kustomization file is empty.</source>
        <translation>Die Kustomization-Datei ist leer.</translation>
    </message>
    <message>
        <source>List files below `resources:`.</source>
        <translation>Dateien unter `resources:` aufführen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::NodeConverter</name>
    <message>
        <source>Give `&lt;&lt;` a mapping, or a list of mappings, by alias or in place.</source>
        <translation>`&lt;&lt;` ein Mapping oder eine Liste von Mappings geben, als Alias oder direkt.</translation>
    </message>
    <message>
        <source>A mapping has the merge key `&lt;&lt;` twice.</source>
        <translation>Ein Mapping hat den Merge-Schlüssel `&lt;&lt;` zweimal.</translation>
    </message>
    <message>
        <source>The merge key `&lt;&lt;` has a value that is no mapping.</source>
        <translation>Der Merge-Schlüssel `&lt;&lt;` hat einen Wert, der kein Mapping ist.</translation>
    </message>
    <message>
        <source>The merge key `&lt;&lt;` lists a value that is no mapping.</source>
        <translation>Der Merge-Schlüssel `&lt;&lt;` führt einen Wert auf, der kein Mapping ist.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Output</name>
    <message>
        <source>The text &quot;%1&quot; cannot be printed.</source>
        <translation>Der Text &quot;%1&quot; lässt sich nicht ausgeben.</translation>
    </message>
    <message>
        <source>Remove its control characters, or shorten the key.</source>
        <translation>Steuerzeichen entfernen oder den Schlüssel kürzen.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is no string.</source>
        <translation>Der Schlüssel &quot;%1&quot; ist keine Zeichenkette.</translation>
    </message>
    <message>
        <source>Quote the key.</source>
        <translation>Den Schlüssel in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands twice in a mapping.</source>
        <translation>Der Schlüssel &quot;%1&quot; steht zweimal in einem Mapping.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Einen der beiden entfernen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::ScalarType</name>
    <message>
        <source>The value &quot;%1&quot; is of type %2, but its tag says %3.</source>
        <translation>Der Wert &quot;%1&quot; ist vom Typ %2, sein Tag sagt aber %3.</translation>
    </message>
    <message>
        <source>Remove the tag or write a value of that type.</source>
        <translation>Das Tag entfernen oder einen Wert dieses Typs schreiben.</translation>
    </message>
    <message>
        <source>The number &quot;%1&quot; has no form in JSON.</source>
        <translation>Die Zahl &quot;%1&quot; ist in JSON nicht darstellbar.</translation>
    </message>
    <message>
        <source>Write a finite number, or quote the value.</source>
        <translation>Eine endliche Zahl schreiben oder den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A value tagged as binary is not valid base64.</source>
        <translation>Ein als binary gekennzeichneter Wert ist kein gültiges Base64.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::SchemaDocument</name>
    <message>
        <source>The OpenAPI document is no mapping.</source>
        <translation>Das OpenAPI-Dokument ist kein Mapping.</translation>
    </message>
    <message>
        <source>Name a file with &quot;definitions&quot; as `kustomize openapi fetch` writes it.</source>
        <translation>Eine Datei mit &quot;definitions&quot; angeben, wie `kustomize openapi fetch` sie schreibt.</translation>
    </message>
    <message>
        <source>Reading the OpenAPI document</source>
        <translation>Beim Lesen des OpenAPI-Dokuments</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Setting</name>
    <message>
        <source>The file is nested or aliased beyond all measure.</source>
        <translation>Verschachtelung oder Aliase der Datei übersteigen jedes Maß.</translation>
    </message>
    <message>
        <source>Write the file without aliases that refer to aliases.</source>
        <translation>Die Datei ohne Aliase schreiben, die auf Aliase verweisen.</translation>
    </message>
    <message>
        <source>A key is neither text nor a number.</source>
        <translation>Ein Schlüssel ist weder Text noch Zahl.</translation>
    </message>
    <message>
        <source>Write the key as text.</source>
        <translation>Den Schlüssel als Text schreiben.</translation>
    </message>
    <message>
        <source>The merge key `&lt;&lt;` has a value that is no mapping.</source>
        <translation>Der Merge-Schlüssel `&lt;&lt;` hat einen Wert, der kein Mapping ist.</translation>
    </message>
    <message>
        <source>Give `&lt;&lt;` a mapping, or a list of mappings.</source>
        <translation>`&lt;&lt;` ein Mapping oder eine Liste von Mappings geben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::SettingDecoder</name>
    <message>
        <source>a text (quote it)</source>
        <translation>Text (in Anführungszeichen)</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>kustomize knows no field &quot;%1&quot; here.</source>
        <translation>Ein Feld &quot;%1&quot; kennt kustomize hier nicht.</translation>
    </message>
    <message>
        <source>Check the spelling and the indentation.</source>
        <translation>Schreibweise und Einrückung prüfen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Here stands %1, but kustomize wants %2.</source>
        <translation>Vorgefunden: %1; kustomize erwartet: %2.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::StrategicMerge</name>
    <message>
        <source>a mapping</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>Einzelwert</translation>
    </message>
    <message>
        <source>The patch says $patch: %1 at %2, which is not known.</source>
        <translation>Der Patch sagt an %2 $patch: %1, das ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Use replace, merge or delete.</source>
        <translation>replace, merge oder delete verwenden.</translation>
    </message>
    <message>
        <source>The patch has %1 at %2 where the resource has %3.</source>
        <translation>An %2 hat der Patch die Form %1, die Ressource die Form %3.</translation>
    </message>
    <message>
        <source>Give the field the same form, or remove it first with null.</source>
        <translation>Dem Feld dieselbe Form geben oder es zuerst mit null entfernen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::TransformerConfig</name>
    <message>
        <source>The field %1 of %2 is configured twice, with and without `create`.</source>
        <translation>Das Feld %1 von %2 ist zweimal konfiguriert, mit und ohne `create`.</translation>
    </message>
    <message>
        <source>Give both entries the same `create`.</source>
        <translation>Beiden Einträgen dasselbe `create` geben.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::Banner</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Rohtext</translation>
    </message>
    <message>
        <source>Show what the library or system said, word for word</source>
        <translation>Den Wortlaut der Bibliothek oder des Systems zeigen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ErrorPresenter</name>
    <message>
        <source>Show the place</source>
        <translation>Stelle zeigen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match capital letters</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation>Vorherige Fundstelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find the next (F3)</source>
        <translation>Nächste Fundstelle (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation>Suchleiste schließen (Escape)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this one and find the next</source>
        <translation>Diese Fundstelle ersetzen und die nächste suchen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace every one in this file</source>
        <translation>Alle Fundstellen in dieser Datei ersetzen</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Nothing is searched for; open Find first</source>
        <translation>Es wird nichts gesucht; zuerst die Suche öffnen</translation>
    </message>
    <message>
        <source>The text does not occur in this file</source>
        <translation>Der Text kommt in dieser Datei nicht vor</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>Nicht in dieser Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::FoldStrip</name>
    <message>
        <source>Unfold %1</source>
        <translation>%1 aufklappen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::PanelSplitter</name>
    <message>
        <source>Fold %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 aufklappen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::StatePanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Rohtext</translation>
    </message>
    <message>
        <source>Show what the library or system said, word for word</source>
        <translation>Den Wortlaut der Bibliothek oder des Systems zeigen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>efa::yaml::Stream</name>
    <message>
        <source>This is not valid YAML</source>
        <translation>Das ist kein gültiges YAML</translation>
    </message>
    <message>
        <source>The text is UTF-16, YAML files of Kubernetes are UTF-8</source>
        <translation>Der Text ist UTF-16, YAML-Dateien von Kubernetes sind UTF-8</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The byte %1 is not UTF-8</source>
        <translation>Das Byte %1 ist kein UTF-8</translation>
    </message>
    <message>
        <source>The character %1 is not allowed in YAML</source>
        <translation>Das Zeichen %1 ist in YAML nicht erlaubt</translation>
    </message>
    <message>
        <source>Remove it, or write it as an escape in a double-quoted string.</source>
        <translation>Entfernen oder als Escape-Folge in doppelten Anführungszeichen schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>Nested more than %n level(s) deep</source>
        <translation>
            <numerusform>Mehr als %n Ebene tief verschachtelt</numerusform>
            <numerusform>Mehr als %n Ebenen tief verschachtelt</numerusform>
        </translation>
    </message>
    <message>
        <source>The aliases up to here stand for more than %1 values</source>
        <translation>Die Aliase bis hierher stehen für mehr als %1 Werte</translation>
    </message>
    <message>
        <source>Aliases of aliases multiply; write fewer of them.</source>
        <translation>Aliase von Aliasen vervielfachen sich; weniger davon schreiben.</translation>
    </message>
    <message>
        <source>The text has more than %1 MB</source>
        <translation>Der Text hat mehr als %1 MB</translation>
    </message>
    <message>
        <source>The alias *%1 has no anchor &amp;%1 before it</source>
        <translation>Der Alias *%1 hat keinen Anker &amp;%1 vor sich</translation>
    </message>
    <message>
        <source>The alias *%1 stands inside of its own anchor</source>
        <translation>Der Alias *%1 steht innerhalb seines eigenen Ankers</translation>
    </message>
    <message>
        <source>The key %1 stands twice in this mapping, first on line %2</source>
        <translation>Der Schlüssel %1 steht zweimal in diesem Mapping, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>Remove or rename one of them.</source>
        <translation>Einen der beiden entfernen oder umbenennen.</translation>
    </message>
</context>
</TS>
