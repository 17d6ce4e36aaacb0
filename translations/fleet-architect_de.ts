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
    <name>efa::CommitTree</name>
    <message>
        <source>%1 is a submodule: its files are in another repository</source>
        <translation>%1 ist ein Submodul: Seine Dateien liegen in einem anderen Repository</translation>
    </message>
    <message>
        <source>Open that repository beside this one.</source>
        <translation>Jenes Repository neben diesem öffnen.</translation>
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
    <message>
        <source>Check the spelling of the path, capitals included, or make the file.</source>
        <translation>Die Schreibweise des Pfades prüfen, auch die Großbuchstaben, oder die Datei anlegen.</translation>
    </message>
    <message>
        <source>Name a file inside of it.</source>
        <translation>Eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>Name the folder that holds it.</source>
        <translation>Den Ordner nennen, in dem sie liegt.</translation>
    </message>
    <message>
        <source>Make what it leads to, or let the link lead elsewhere.</source>
        <translation>Das Ziel anlegen oder die Verknüpfung woandershin führen lassen.</translation>
    </message>
    <message>
        <source>%1 changes while it is read</source>
        <translation>%1 ändert sich, während es gelesen wird</translation>
    </message>
    <message>
        <source>Try again when whatever writes it is done.</source>
        <translation>Erneut versuchen, wenn das, was hineinschreibt, fertig ist.</translation>
    </message>
</context>
<context>
    <name>efa::Git</name>
    <message>
        <source>The commit could not be made; the repository is as it was before</source>
        <translation>Der Commit kam nicht zustande; das Repository ist unverändert</translation>
    </message>
    <message>
        <source>Git does not know who commits</source>
        <translation>Git weiß nicht, wer committet</translation>
    </message>
    <message>
        <source>Set it once with “git config --global user.name NAME” and “git config --global user.email ADDRESS”.</source>
        <translation>Einmalig festlegen mit „git config --global user.name NAME“ und „git config --global user.email ADRESSE“.</translation>
    </message>
    <message>
        <source>Somebody else committed to this branch meanwhile</source>
        <translation>Auf diesem Branch wurde inzwischen von anderer Seite committet</translation>
    </message>
    <message>
        <source>Look at the new state, then commit again.</source>
        <translation>Den neuen Stand ansehen, dann erneut committen.</translation>
    </message>
    <message>
        <source>A rebase, cherry-pick or revert is under way in this repository</source>
        <translation>In diesem Repository läuft gerade ein Rebase, Cherry-Pick oder Revert</translation>
    </message>
    <message>
        <source>Finish or abort it with Git (“git status” says how), then commit.</source>
        <translation>Mit Git abschließen oder abbrechen („git status“ sagt, wie), dann committen.</translation>
    </message>
    <message>
        <source>Some files still have two versions from a merge</source>
        <translation>Einige Dateien haben nach einem Merge noch zwei Fassungen</translation>
    </message>
    <message>
        <source>Settle them, stage them, then commit.</source>
        <translation>Klären, vormerken, dann committen.</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>Nichts ist vorgemerkt</translation>
    </message>
    <message>
        <source>Stage the files that belong to the commit.</source>
        <translation>Die Dateien vormerken, die zum Commit gehören.</translation>
    </message>
    <message>
        <source>The commit has no message</source>
        <translation>Der Commit hat keine Nachricht</translation>
    </message>
    <message>
        <source>Say in one line what it changes.</source>
        <translation>In einer Zeile sagen, was er ändert.</translation>
    </message>
    <message>
        <source>Git&apos;s configuration could not be read</source>
        <translation>Die Konfiguration von Git ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Correct the file that the detail names; “git config --list” shows where it fails.</source>
        <translation>Die in den Einzelheiten genannte Datei berichtigen; „git config --list“ zeigt, woran es scheitert.</translation>
    </message>
    <message>
        <source>The difference could not be read</source>
        <translation>Die Unterschiede ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>The commit %1 could not be read</source>
        <translation>Der Commit %1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The commit %1 does not change %2</source>
        <translation>Der Commit %1 ändert %2 nicht</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file</source>
        <translation>%1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>This repository was made to be harmful or is damaged; do not work with it.</source>
        <translation>Dieses Repository ist beschädigt oder in böser Absicht gemacht; nicht damit arbeiten.</translation>
    </message>
    <message>
        <source>%1 leads to a repository that is not there</source>
        <translation>%1 führt zu einem Repository, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>The worktree or submodule was moved; “git worktree repair” puts it right.</source>
        <translation>Der Worktree oder das Submodul wurde verschoben; „git worktree repair“ behebt das.</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Check the permissions of the repository&apos;s files.</source>
        <translation>Die Rechte der Dateien des Repositorys prüfen.</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 existiert nicht</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>%1 is not in a Git repository</source>
        <translation>%1 liegt in keinem Git-Repository</translation>
    </message>
    <message>
        <source>Open a folder that holds a repository, or make one with “git init”.</source>
        <translation>Einen Ordner mit einem Repository öffnen oder mit „git init“ eines anlegen.</translation>
    </message>
    <message>
        <source>Another Git is at work in this repository</source>
        <translation>In diesem Repository arbeitet gerade ein anderes Git</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again. If none is running, remove the file %1.</source>
        <translation>Warten, bis es fertig ist, dann erneut versuchen. Läuft keines, die Datei %1 entfernen.</translation>
    </message>
    <message>
        <source>Nothing can be changed in this repository</source>
        <translation>In diesem Repository lässt sich nichts ändern</translation>
    </message>
    <message>
        <source>Git&apos;s index could not be written; it is as it was before</source>
        <translation>Der Index von Git ließ sich nicht schreiben; er ist unverändert</translation>
    </message>
    <message>
        <source>Another Git is at work here. Wait until it is done, then try again. If none is running, remove the file that the detail names.</source>
        <translation>Hier arbeitet gerade ein anderes Git. Warten, bis es fertig ist, dann erneut versuchen. Läuft keines, die in den Einzelheiten genannte Datei entfernen.</translation>
    </message>
    <message>
        <source>Somebody else committed meanwhile. Look at the new state, then try again.</source>
        <translation>Inzwischen wurde von anderer Seite committet. Den neuen Stand ansehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll. Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk is read-only. Make it writable, then try again.</source>
        <translation>Der Datenträger ist schreibgeschützt. Den Schreibschutz aufheben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>An object of the repository is missing or damaged. “git fsck” says more; “git fetch --refetch” gets it again.</source>
        <translation>Ein Objekt des Repositorys fehlt oder ist beschädigt. „git fsck“ sagt mehr; „git fetch --refetch“ holt es erneut.</translation>
    </message>
    <message>
        <source>“%1” is not a commit&apos;s id</source>
        <translation>„%1“ ist keine Commit-Id</translation>
    </message>
    <message>
        <source>The object %1 of the repository is damaged</source>
        <translation>Das Objekt %1 des Repositorys ist beschädigt</translation>
    </message>
    <message>
        <source>“git fsck” says more; “git fetch --refetch” gets it again.</source>
        <translation>„git fsck“ sagt mehr; „git fetch --refetch“ holt es erneut.</translation>
    </message>
    <message>
        <source>The objects of the repository could not be opened</source>
        <translation>Die Objekte des Repositorys ließen sich nicht öffnen</translation>
    </message>
    <message>
        <source>The object %1 of the repository could not be read</source>
        <translation>Das Objekt %1 des Repositorys ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The repository %1 could not be opened</source>
        <translation>Das Repository %1 ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>It uses a format that is not supported yet. SHA-1 repositories with references in files are.</source>
        <translation>Sein Format wird noch nicht unterstützt. Unterstützt sind SHA-1-Repositorys mit Referenzen in Dateien.</translation>
    </message>
    <message>
        <source>The branches and tags could not be read</source>
        <translation>Branches und Tags ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>“%1” is not a commit</source>
        <translation>„%1“ ist kein Commit</translation>
    </message>
    <message>
        <source>There is no revision “%1”</source>
        <translation>Eine Revision „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>Use a branch, a tag or a commit&apos;s id; “git log” lists them.</source>
        <translation>Einen Branch, ein Tag oder die Id eines Commits angeben; „git log“ führt sie auf.</translation>
    </message>
    <message>
        <source>The current branch could not be read</source>
        <translation>Der aktuelle Branch ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The last commit could not be read</source>
        <translation>Der letzte Commit ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Git&apos;s index could not be read</source>
        <translation>Der Index von Git ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>It is split or sparse. “git update-index --no-split-index” and “git sparse-checkout reapply --no-sparse-index” make it a plain one.</source>
        <translation>Er ist geteilt (split) oder ausgedünnt (sparse). „git update-index --no-split-index“ und „git sparse-checkout reapply --no-sparse-index“ machen ihn zu einem gewöhnlichen.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 could not be staged</source>
        <translation>%1 ließ sich nicht vormerken</translation>
    </message>
    <message>
        <source>The changes of %1 could not be discarded</source>
        <translation>Die Änderungen an %1 ließen sich nicht verwerfen</translation>
    </message>
    <message>
        <source>%1 is a repository of its own</source>
        <translation>%1 ist ein eigenes Repository</translation>
    </message>
    <message>
        <source>Open it by itself, or put its folder into .gitignore.</source>
        <translation>Für sich öffnen oder seinen Ordner in .gitignore aufnehmen.</translation>
    </message>
    <message>
        <source>%1 goes through “%2” (.gitattributes), which is not run here</source>
        <translation>%1 läuft durch „%2“ (.gitattributes), das hier nicht ausgeführt wird</translation>
    </message>
    <message>
        <source>Use “git add” or “git restore” for this file, so that it is not stored without it.</source>
        <translation>Für diese Datei „git add“ oder „git restore“ verwenden, damit sie nicht ohne das gespeichert wird.</translation>
    </message>
    <message>
        <source>This repository has no working folder</source>
        <translation>Dieses Repository hat keinen Arbeitsordner</translation>
    </message>
    <message>
        <source>Clone it, then open the clone.</source>
        <translation>Klonen, dann den Klon öffnen.</translation>
    </message>
    <message>
        <source>%1 is a link now, %2 cannot be reached through it</source>
        <translation>%1 ist jetzt ein Link, %2 ist darüber nicht erreichbar</translation>
    </message>
    <message>
        <source>Stage or discard the link first.</source>
        <translation>Zuerst den Link vormerken oder verwerfen.</translation>
    </message>
    <message>
        <source>The changed files could not be found</source>
        <translation>Die geänderten Dateien ließen sich nicht ermitteln</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Writing files</source>
        <translation>Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be removed: it is not there</source>
        <translation>%1 lässt sich nicht entfernen: Es ist nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 exists already and is not empty</source>
        <translation>%1 existiert bereits und ist nicht leer</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or does not exist yet.</source>
        <translation>Einen leeren oder noch nicht vorhandenen Ordner wählen.</translation>
    </message>
    <message>
        <source>Create this folder first, or choose another place.</source>
        <translation>Diesen Ordner zuerst anlegen oder eine andere Stelle wählen.</translation>
    </message>
    <message>
        <source>“%1” cannot be a branch&apos;s name</source>
        <translation>„%1“ kann kein Name eines Branches sein</translation>
    </message>
    <message>
        <source>The history has no commit</source>
        <translation>Die Historie hat keinen Commit</translation>
    </message>
    <message>
        <source>The new objects could not be written; the repository is as it was before</source>
        <translation>Die neuen Objekte ließen sich nicht schreiben; das Repository ist unverändert</translation>
    </message>
    <message>
        <source>More than 2 GiB cannot be written at once</source>
        <translation>Mehr als 2 GiB lassen sich nicht auf einmal schreiben</translation>
    </message>
    <message>
        <source>Do it in several steps.</source>
        <translation>In mehreren Schritten ausführen.</translation>
    </message>
    <message>
        <source>Plan its removal once, after the commit that adds it.</source>
        <translation>Das Entfernen nur einmal vorsehen, nach dem Commit, der sie hinzufügt.</translation>
    </message>
    <message>
        <source>Use letters, digits, “-” and “/”.</source>
        <translation>Buchstaben, Ziffern, „-“ und „/“ verwenden.</translation>
    </message>
    <message>
        <source>Add a commit before it is written.</source>
        <translation>Einen Commit hinzufügen, bevor geschrieben wird.</translation>
    </message>
    <message>
        <source>“git status” in this folder says whether Git itself can work here; the detail names the cause.</source>
        <translation>„git status“ in diesem Ordner zeigt, ob Git selbst hier arbeiten kann; die Einzelheit nennt die Ursache.</translation>
    </message>
    <message>
        <source>An id has 40 digits from 0 to 9 and a to f.</source>
        <translation>Eine Kennung hat 40 Ziffern von 0 bis 9 und a bis f.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (line %2) and %n other file(s) still hold both versions of a merge, between conflict markers</source>
        <translation>
            <numerusform>%1 (Zeile %2) und %n weitere Datei enthalten zwischen Konfliktmarken noch beide Fassungen einer Zusammenführung</numerusform>
            <numerusform>%1 (Zeile %2) und %n weitere Dateien enthalten zwischen Konfliktmarken noch beide Fassungen einer Zusammenführung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (line %2) still holds both versions of a merge, between conflict markers</source>
        <translation>%1 (Zeile %2) enthält zwischen Konfliktmarken noch beide Fassungen einer Zusammenführung</translation>
    </message>
    <message>
        <source>Settle it and add it again, or add it as it is if these lines belong there.</source>
        <translation>Den Konflikt lösen und die Datei erneut vormerken, oder sie so vormerken, wenn diese Zeilen dorthin gehören.</translation>
    </message>
    <message>
        <source>There is no commit to amend yet</source>
        <translation>Es gibt noch keinen Commit, der sich nachbessern ließe</translation>
    </message>
    <message>
        <source>Make the first one.</source>
        <translation>Den ersten anlegen.</translation>
    </message>
    <message>
        <source>A merge is under way: no commit can be amended</source>
        <translation>Ein Merge ist im Gange: Kein Commit lässt sich nachbessern</translation>
    </message>
    <message>
        <source>Finish it with a commit of its own.</source>
        <translation>Mit einem eigenen Commit abschließen.</translation>
    </message>
    <message>
        <source>Nothing of the commit would be left</source>
        <translation>Vom Commit bliebe nichts übrig</translation>
    </message>
    <message>
        <source>Stage something that it is to change, or make a new commit.</source>
        <translation>Vormerken, was er ändern soll, oder einen neuen Commit anlegen.</translation>
    </message>
    <message>
        <source>%1 is the same in the commits %2 and %3</source>
        <translation>%1 ist in den Commits %2 und %3 gleich</translation>
    </message>
    <message>
        <source>Choose one of the files that differ.</source>
        <translation>Eine der Dateien wählen, die sich unterscheiden.</translation>
    </message>
    <message>
        <source>The signature is of a kind that is not known.</source>
        <translation>Die Signatur ist von unbekannter Art.</translation>
    </message>
    <message>
        <source>The lines of %1 could not be chosen</source>
        <translation>Die Zeilen von %1 konnten nicht ausgewählt werden</translation>
    </message>
    <message>
        <source>Single lines of %1 cannot be chosen: %2</source>
        <translation>Einzelne Zeilen von %1 lassen sich nicht auswählen: %2</translation>
    </message>
    <message>
        <source>Choose the file as a whole.</source>
        <translation>Wählen Sie die Datei als Ganzes.</translation>
    </message>
    <message>
        <source>%1 is not as it was shown any more</source>
        <translation>%1 ist nicht mehr so, wie es gezeigt wurde</translation>
    </message>
    <message>
        <source>Look at the difference again, then choose.</source>
        <translation>Sehen Sie den Unterschied noch einmal an und wählen Sie dann.</translation>
    </message>
    <message>
        <source>a merge left it in conflict</source>
        <translation>eine Zusammenführung hat sie im Konflikt hinterlassen</translation>
    </message>
    <message>
        <source>it has another name now</source>
        <translation>sie heißt jetzt anders</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>sie ist kein Text</translation>
    </message>
    <message>
        <source>%1 did not sign the commit, so that there is none</source>
        <translation>%1 hat den Commit nicht signiert, daher gibt es keinen</translation>
    </message>
    <message>
        <source>Git&apos;s configuration asks for a signature. See the detail, and try “git commit -S” in a terminal; user.signingKey names the key.</source>
        <translation>Die Git-Konfiguration verlangt eine Signatur. Sehen Sie die Einzelheiten an und versuchen Sie „git commit -S“ in einem Terminal; user.signingKey nennt den Schlüssel.</translation>
    </message>
    <message>
        <source>A file for the program that signs could not be written</source>
        <translation>Eine Datei für das Programm, das signiert, konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files.</source>
        <translation>Schaffen Sie Platz im Ordner für temporäre Dateien.</translation>
    </message>
    <message>
        <source>Git&apos;s configuration has a value for %1 that is not one: %2</source>
        <translation>Die Git-Konfiguration hat für %1 einen Wert, der keiner ist: %2</translation>
    </message>
    <message>
        <source>Correct it; “git config --show-origin %1” shows where it stands.</source>
        <translation>Berichtigen Sie ihn; „git config --show-origin %1“ zeigt, wo er steht.</translation>
    </message>
    <message>
        <source>Git&apos;s configuration asks for a signature by SSH and names no key</source>
        <translation>Die Git-Konfiguration verlangt eine Signatur mit SSH und nennt keinen Schlüssel</translation>
    </message>
    <message>
        <source>Set it once: “git config --global user.signingKey ~/.ssh/id_ed25519.pub”.</source>
        <translation>Setzen Sie ihn einmal: „git config --global user.signingKey ~/.ssh/id_ed25519.pub“.</translation>
    </message>
    <message>
        <source>The attributes of %1 could not be read</source>
        <translation>Die Attribute von %1 konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The commit could not be taken back</source>
        <translation>Der Commit konnte nicht zurückgenommen werden</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other file(s)</source>
        <translation>
            <numerusform>%1 und %n weitere Datei</numerusform>
            <numerusform>%1 und %n weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: there are changes that are not committed</source>
        <translation>%1: es gibt Änderungen, die nicht festgeschrieben sind</translation>
    </message>
    <message>
        <source>Commit or discard them first.</source>
        <translation>Schreiben Sie sie zuerst fest oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>Later commits changed what this one did: %1</source>
        <translation>Spätere Commits haben geändert, was dieser tat: %1</translation>
    </message>
    <message>
        <source>Take the later ones back first, or change the files by hand.</source>
        <translation>Nehmen Sie zuerst die späteren zurück oder ändern Sie die Dateien von Hand.</translation>
    </message>
    <message>
        <source>A merge, rebase or another step of Git is under way</source>
        <translation>Eine Zusammenführung, ein Rebase oder ein anderer Schritt von Git ist im Gang</translation>
    </message>
    <message>
        <source>Finish or abort it first; “git status” says how.</source>
        <translation>Beenden Sie ihn zuerst oder brechen Sie ihn ab; „git status“ sagt, wie.</translation>
    </message>
    <message>
        <source>A merge cannot be taken back here</source>
        <translation>Eine Zusammenführung lässt sich hier nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Say which side is to stay: “git revert -m 1 %1”.</source>
        <translation>Sagen Sie, welche Seite bleiben soll: „git revert -m 1 %1“.</translation>
    </message>
    <message>
        <source>Nothing of this commit is left to take back</source>
        <translation>Von diesem Commit ist nichts mehr zurückzunehmen</translation>
    </message>
    <message>
        <source>A later commit did it already.</source>
        <translation>Ein späterer Commit hat es schon getan.</translation>
    </message>
    <message>
        <source>%1, which is to sign the commit, could not be started</source>
        <translation>%1, das den Commit signieren soll, konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>Install it, or correct its name in Git&apos;s configuration.</source>
        <translation>Installieren Sie es oder berichtigen Sie seinen Namen in der Git-Konfiguration.</translation>
    </message>
    <message>
        <source>gpg.ssh.allowedSignersFile of your own configuration names no file with those who may sign.</source>
        <translation>gpg.ssh.allowedSignersFile Ihrer eigenen Konfiguration nennt keine Datei mit denen, die signieren dürfen.</translation>
    </message>
    <message>
        <source>gpg.ssh.revocationFile names a file that is not there.</source>
        <translation>gpg.ssh.revocationFile nennt eine Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>An older version of the file could not be read</source>
        <translation>Eine ältere Fassung der Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The commit %1 has no file %2</source>
        <translation>Der Commit %1 hat keine Datei %2</translation>
    </message>
    <message>
        <source>Commit it first: then each line has somebody who wrote it.</source>
        <translation>Erst committen: dann hat jede Zeile jemanden, der sie geschrieben hat.</translation>
    </message>
    <message>
        <source>A merge was begun, finished or given up meanwhile</source>
        <translation>Inzwischen wurde ein Merge begonnen, beendet oder aufgegeben</translation>
    </message>
    <message>
        <source>A folder of an older commit could not be read</source>
        <translation>Ein Ordner eines älteren Commits ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>it is new, or it is gone</source>
        <translation>sie ist neu, oder sie ist weg</translation>
    </message>
    <message>
        <source>its line ends are converted, or somebody is writing it</source>
        <translation>ihre Zeilenenden werden umgewandelt, oder jemand schreibt sie gerade</translation>
    </message>
    <message>
        <source>There is no commit yet on the branch %1</source>
        <translation>Auf dem Branch %1 gibt es noch keinen Commit</translation>
    </message>
    <message>
        <source>Commit first, or change to a branch that has commits.</source>
        <translation>Zuerst committen, oder auf einen Branch mit Commits wechseln.</translation>
    </message>
    <message>
        <source>This clone is shallow: its history ends before the revision “%1”</source>
        <translation>Dieser Klon ist flach: sein Verlauf endet vor der Revision „%1“</translation>
    </message>
    <message>
        <source>Get the rest of the history: git fetch --unshallow</source>
        <translation>Den Rest des Verlaufs holen: git fetch --unshallow</translation>
    </message>
    <message>
        <source>This clone is shallow and may lack it. Get all branches and their history: git remote set-branches origin &apos;*&apos; &amp;&amp; git fetch --unshallow</source>
        <translation>Dieser Klon ist flach und hat es vielleicht nicht. Alle Branches und ihren Verlauf holen: git remote set-branches origin &apos;*&apos; &amp;&amp; git fetch --unshallow</translation>
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
    <message>
        <source>Run it by hand to see what it prints.</source>
        <translation>Das Programm von Hand starten und sehen, was es ausgibt.</translation>
    </message>
    <message>
        <source>Try again when the machine is less busy, or run it by hand to see where it waits.</source>
        <translation>Erneut versuchen, wenn der Rechner weniger zu tun hat, oder von Hand starten und sehen, worauf es wartet.</translation>
    </message>
    <message>
        <source>Run it by hand to see whether it works on this machine.</source>
        <translation>Das Programm von Hand starten und sehen, ob es auf diesem Rechner läuft.</translation>
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
    <name>efa::app::AboutDialog</name>
    <message>
        <source>Renders as kustomize</source>
        <translation>Rendert wie kustomize</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>About Edge Fleet Architect</source>
        <translation>Über Edge Fleet Architect</translation>
    </message>
    <message>
        <source>Designs, proves and commits what fleets of edge Kubernetes clusters pull from Git. It changes no cluster and contacts nobody unless asked.</source>
        <translation>Entwirft, prüft und committet, was Flotten von Edge-Kubernetes-Clustern aus Git ziehen. Verändert keinen Cluster und kontaktiert niemanden ungefragt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>efa::app::Arguments</name>
    <message>
        <source>%1 takes no options.</source>
        <translation>%1 nimmt keine Optionen.</translation>
    </message>
    <message>
        <source>%1 takes these options: %2</source>
        <translation>%1 nimmt diese Optionen: %2</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>Eine Option %1 gibt es nicht</translation>
    </message>
    <message>
        <source>The option %1 is given twice</source>
        <translation>Die Option %1 ist zweimal angegeben</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Einmal angeben.</translation>
    </message>
    <message>
        <source>The option %1 takes no value</source>
        <translation>Die Option %1 nimmt keinen Wert</translation>
    </message>
    <message>
        <source>Write %1 alone.</source>
        <translation>%1 allein schreiben.</translation>
    </message>
    <message>
        <source>The option %1 lacks its value</source>
        <translation>Der Option %1 fehlt ihr Wert</translation>
    </message>
    <message>
        <source>Write it as %1 %2.</source>
        <translation>Als %1 %2 schreiben.</translation>
    </message>
    <message>
        <source>%1 is no value of %2</source>
        <translation>%1 ist kein Wert von %2</translation>
    </message>
    <message>
        <source>It takes one of: %1</source>
        <translation>Möglich ist eines von: %1</translation>
    </message>
    <message>
        <source>%1 does not know what to do with %2</source>
        <translation>%1 weiß mit %2 nichts anzufangen</translation>
    </message>
    <message>
        <source>Put quotes around names that contain spaces.</source>
        <translation>Namen mit Leerzeichen in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>It takes a whole number from %1 to %2.</source>
        <translation>Möglich ist eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>%1 got an empty name</source>
        <translation>%1 erhielt einen leeren Namen</translation>
    </message>
    <message>
        <source>In a script: check that the variable is set.</source>
        <translation>In einem Skript: prüfen, ob die Variable gesetzt ist.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>%1 needs %2, which is missing</source>
        <translation>%1 braucht %2, das fehlt</translation>
    </message>
</context>
<context>
    <name>efa::app::BudgetText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Operating system and distribution alone are over a node: %1</source>
        <translation>Betriebssystem und Distribution allein übersteigen einen Knoten: %1</translation>
    </message>
    <message>
        <source>What runs on every node is over a node: %1</source>
        <translation>Was auf jedem Knoten läuft, übersteigt einen Knoten: %1</translation>
    </message>
    <message>
        <source>No node takes: %1</source>
        <translation>Kein Knoten nimmt an: %1</translation>
    </message>
    <message>
        <source>Over what any node has left: %1</source>
        <translation>Mehr, als irgendein Knoten übrig hat: %1</translation>
    </message>
    <message>
        <source>More replicas than nodes they may share: %1</source>
        <translation>Mehr Replicas als Knoten, auf die sie sich verteilen dürfen: %1</translation>
    </message>
    <message>
        <source>All pods together are over all nodes together</source>
        <translation>Alle Pods zusammen übersteigen alle Knoten zusammen</translation>
    </message>
    <message>
        <source>Other pods may leave no node for: %1</source>
        <translation>Andere Pods lassen womöglich keinen Knoten übrig für: %1</translation>
    </message>
    <message>
        <source>The only node is lost</source>
        <translation>Der einzige Knoten fällt aus</translation>
    </message>
    <message>
        <source>Containers without requests: %1</source>
        <translation>Container ohne requests: %1</translation>
    </message>
    <message>
        <source>Units whose resources are not known: %1</source>
        <translation>Einheiten, deren Ressourcen nicht bekannt sind: %1</translation>
    </message>
    <message>
        <source>Profiles that do not say how large a node is: %1</source>
        <translation>Profile, die nicht sagen, wie groß ein Knoten ist: %1</translation>
    </message>
    <message>
        <source>Nothing is known of what the distribution takes: %1</source>
        <translation>Nicht bekannt ist, was die Distribution braucht: %1</translation>
    </message>
    <message>
        <source>The topology has no nodes for it, or more than a cluster can have</source>
        <translation>Die Topologie hat keine Knoten dafür oder mehr, als ein Cluster haben kann</translation>
    </message>
    <message>
        <source>Values that are no amounts: %1</source>
        <translation>Werte, die keine Mengenangaben sind: %1</translation>
    </message>
    <message>
        <source>Too many ways to place: %1</source>
        <translation>Zu viele Möglichkeiten der Platzierung: %1</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Most used node: %1 %2 of %3</source>
        <translation>Am stärksten belegter Knoten: %1 %2 von %3</translation>
    </message>
    <message>
        <source>memory %1 of %2 (%3%), CPU %4 of %5, storage %6 of %7</source>
        <translation>Arbeitsspeicher %1 von %2 (%3%), CPU %4 von %5, Speicherplatz %6 von %7</translation>
    </message>
    <message>
        <source>most of its memory: %1</source>
        <translation>das meiste seines Arbeitsspeichers: %1</translation>
    </message>
    <message>
        <source>Images: %1 a node</source>
        <translation>Images: %1 je Knoten</translation>
    </message>
    <message>
        <source>Images: %1 a node, %2 s over the link</source>
        <translation>Images: %1 je Knoten, %2 s über die Verbindung</translation>
    </message>
    <message>
        <source>not listed and not known: %1</source>
        <translation>nicht aufgeführt und nicht bekannt: %1</translation>
    </message>
    <message>
        <source>With one node lost: %1</source>
        <translation>Beim Ausfall eines Knotens: %1</translation>
    </message>
    <message>
        <source>Labels that the topology does not have are taken for there: %1</source>
        <translation>Labels, die die Topologie nicht hat, gelten als vorhanden: %1</translation>
    </message>
    <message>
        <source>%1 fit, %2 do not fit, %3 are not known</source>
        <translation>%1 passen, %2 passen nicht, %3 sind nicht bekannt</translation>
    </message>
    <message>
        <source>With one node lost: %1 fit, %2 do not fit, %3 are not known</source>
        <translation>Beim Ausfall eines Knotens: %1 passen, %2 passen nicht, %3 sind nicht bekannt</translation>
    </message>
</context>
<context>
    <name>efa::app::CommandLine</name>
    <message>
        <source>%1 is neither a command nor a folder</source>
        <translation>%1 ist weder ein Befehl noch ein Ordner</translation>
    </message>
    <message>
        <source>&apos;fleet-architect help&apos; lists the commands.</source>
        <translation>&apos;fleet-architect help&apos; führt die Befehle auf.</translation>
    </message>
    <message>
        <source>Did you mean &apos;%1&apos;?</source>
        <translation>War &apos;%1&apos; gemeint?</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>Eine Option %1 gibt es nicht</translation>
    </message>
    <message>
        <source>&apos;fleet-architect help&apos; lists the commands and their options.</source>
        <translation>&apos;fleet-architect help&apos; führt die Befehle und ihre Optionen auf.</translation>
    </message>
    <message>
        <source>An empty name was given</source>
        <translation>Ein leerer Name wurde angegeben</translation>
    </message>
    <message>
        <source>In a script: check that the variable is set.</source>
        <translation>In einem Skript: prüfen, ob die Variable gesetzt ist.</translation>
    </message>
    <message>
        <source>The window opens on one folder, not on %1 as well</source>
        <translation>Das Fenster öffnet einen Ordner, nicht auch noch %1</translation>
    </message>
    <message>
        <source>Put quotes around names that contain spaces.</source>
        <translation>Namen mit Leerzeichen in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>--version does not know what to do with %1</source>
        <translation>--version kann mit %1 nichts anfangen</translation>
    </message>
    <message>
        <source>Write --version alone.</source>
        <translation>--version allein schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::app::CommandTable</name>
    <message>
        <source>Write the sample fleet as a Git repository</source>
        <translation>Die Beispielflotte als Git-Repository schreiben</translation>
    </message>
    <message>
        <source>DIR is made, or must be empty. The same number of clusters gives the same bytes and commit ids each time.</source>
        <translation>DIR wird angelegt oder muss leer sein. Dieselbe Zahl von Clustern ergibt jedes Mal dieselben Bytes und Commit-Ids.</translation>
    </message>
    <message>
        <source>how many clusters the fleet has, from 36 (the default) to 20000</source>
        <translation>wie viele Cluster die Flotte hat, von 36 (Vorgabe) bis 20000</translation>
    </message>
    <message>
        <source>Print what a kustomization renders to, byte for byte as kustomize does</source>
        <translation>Ausgeben, was eine Kustomization ergibt, Byte für Byte wie kustomize</translation>
    </message>
    <message>
        <source>render every cluster of the repository</source>
        <translation>jeden Cluster des Repositorys rendern</translation>
    </message>
    <message>
        <source>with --all: write each cluster&apos;s text to FOLDER/CLUSTER.yaml</source>
        <translation>mit --all: den Text jedes Clusters nach FOLDER/CLUSTER.yaml schreiben</translation>
    </message>
    <message>
        <source>read the files of this commit, branch or tag, not the working folder</source>
        <translation>die Dateien dieses Commits, Branches oder Tags lesen, nicht den Arbeitsordner</translation>
    </message>
    <message>
        <source>which files a kustomization may name: those below its own folder (the default), or any</source>
        <translation>welche Dateien eine Kustomization nennen darf: die unter ihrem eigenen Ordner (Vorgabe) oder alle</translation>
    </message>
    <message>
        <source>Save a picture of a view, without a screen</source>
        <translation>Ein Bild einer Ansicht speichern, ohne Bildschirm</translation>
    </message>
    <message>
        <source>the picture&apos;s file</source>
        <translation>die Datei des Bildes</translation>
    </message>
    <message>
        <source>pixels, 1440x900 by default</source>
        <translation>Pixel, Vorgabe 1440x900</translation>
    </message>
    <message>
        <source>light by default</source>
        <translation>Vorgabe light</translation>
    </message>
    <message>
        <source>such as en or de</source>
        <translation>etwa en oder de</translation>
    </message>
    <message>
        <source>the cluster or file to show</source>
        <translation>der Cluster oder die Datei, die gezeigt werden soll</translation>
    </message>
    <message>
        <source>Explain the program or one command</source>
        <translation>Das Programm oder einen Befehl erklären</translation>
    </message>
    <message>
        <source>where the bare clones of other repositories are that kustomizations name; $FLEET_ARCHITECT_REMOTES or ~/.cache/fleet-architect/remotes by default. Nothing is fetched: what is missing is named with the command that clones it</source>
        <translation>wo die Klone (bare) anderer Repositorys liegen, die Kustomizations nennen; sonst $FLEET_ARCHITECT_REMOTES oder ~/.cache/fleet-architect/remotes. Nichts wird abgerufen: Was fehlt, wird mit dem Befehl genannt, der es klont</translation>
    </message>
    <message>
        <source>what this cluster of the repository gets from its agent</source>
        <translation>was dieser Cluster des Repositorys von seinem Agenten bekommt</translation>
    </message>
    <message>
        <source>with --cluster: json prints the table of units in place of the YAML</source>
        <translation>mit --cluster: json gibt statt des YAML die Tabelle der Einheiten aus</translation>
    </message>
    <message>
        <source>Tell which fleets, rings, sites and clusters a repository holds</source>
        <translation>Sagen, welche Flotten, Ringe, Standorte und Cluster ein Repository enthält</translation>
    </message>
    <message>
        <source>Works with any layout for Flux, Argo CD, Rancher Fleet or none of them. Each cluster comes with the reasons for it, and what was not placed is listed. Nothing is changed without --write.</source>
        <translation>Geht mit jedem Aufbau für Flux, Argo CD, Rancher Fleet oder nichts davon. Zu jedem Cluster stehen die Gründe, und was sich nicht zuordnen ließ, wird aufgeführt. Ohne --write wird nichts geändert.</translation>
    </message>
    <message>
        <source>write what was found as topology/; one that is there stays</source>
        <translation>das Gefundene als topology/ schreiben; ein vorhandenes bleibt</translation>
    </message>
    <message>
        <source>text by default</source>
        <translation>Vorgabe text</translation>
    </message>
    <message>
        <source>Tell which clusters a change reaches, and how</source>
        <translation>Sagt, welche Cluster eine Änderung erreicht und wie</translation>
    </message>
    <message>
        <source>Compares what each cluster gets before and after, and joins clusters that change in the same way: by field, with what restarts, what the API server refuses and what is lost. A base or component edit that reaches more than the first ring is named.

Ends with 3 where clusters cannot be rendered: what they get is not known then.</source>
        <translation>Vergleicht, was jeder Cluster vorher und nachher bekommt, und fasst Cluster zusammen, die sich auf gleiche Weise ändern: Feld für Feld, mit dem, was neu startet, was der API-Server ablehnt und was verloren geht. Eine Änderung an einer Base oder Component, die mehr als den ersten Ring erreicht, wird genannt.

Endet mit 3, wo Cluster nicht gerendert werden können: Was sie bekommen, ist dann nicht bekannt.</translation>
    </message>
    <message>
        <source>before; HEAD by default</source>
        <translation>vorher; ohne Angabe HEAD</translation>
    </message>
    <message>
        <source>after; worktree, the working folder, by default</source>
        <translation>nachher; ohne Angabe worktree, der Arbeitsordner</translation>
    </message>
    <message>
        <source>text by default; markdown is for a comment on a review</source>
        <translation>ohne Angabe text; markdown ist für einen Kommentar in einem Review</translation>
    </message>
    <message>
        <source>end with 1 where a cluster gets something else</source>
        <translation>mit 1 enden, wenn ein Cluster etwas anderes bekommt</translation>
    </message>
    <message>
        <source>where the clones of other repositories are, as for render</source>
        <translation>wo die Klone anderer Repositorys liegen, wie bei render</translation>
    </message>
    <message>
        <source>VIEW is start, topology, manifests, changes or discovery (the review of clusters found).</source>
        <translation>VIEW ist start, topology, manifests, changes oder discovery (die Durchsicht der gefundenen Cluster).</translation>
    </message>
    <message>
        <source>render charts that lie in a repository at hand or in Helm&apos;s cache with the helm of this machine, without network; charts are programs, and are not run without this</source>
        <translation>Charts, die in einem vorliegenden Repository oder im Cache von Helm liegen, mit dem helm dieses Rechners rendern, ohne Netz; Charts sind Programme und werden ohne diese Option nicht ausgeführt</translation>
    </message>
    <message>
        <source>Judge what clusters really get, at the line that causes it</source>
        <translation>Prüfen, was Cluster wirklich bekommen, an der Zeile, die es verursacht</translation>
    </message>
    <message>
        <source>Every cluster is judged by what its agent delivers and by its own Kubernetes version: schemas, references and edge policies. Equal causes are one finding, with the clusters that it hits. All YAML files are read strictly. A folder that is no fleet is judged as its kustomization, or as the manifests in it.

Severities, parameters, waivers and what clusters have from elsewhere stand in topology/validation.yaml, rules of your own in policies/.

Ends with 1 where a finding is at or over --fail-on.</source>
        <translation>Jeder Cluster wird nach dem geprüft, was sein Agent ausliefert, und nach seiner eigenen Kubernetes-Version: Schemas, Verweise und Edge-Richtlinien. Gleiche Ursachen sind ein Befund, mit den Clustern, die er trifft. Alle YAML-Dateien werden streng gelesen. Ein Ordner, der keine Flotte ist, wird als seine Kustomization geprüft oder als die Manifeste darin.

Schweregrade, Parameter, Ausnahmen und was Cluster von anderswo haben, stehen in topology/validation.yaml, eigene Regeln in policies/.

Endet mit 1, wo ein Befund --fail-on erreicht oder übersteigt.</translation>
    </message>
    <message>
        <source>a former JSON result: show only what is new</source>
        <translation>ein früheres JSON-Ergebnis: nur zeigen, was neu ist</translation>
    </message>
    <message>
        <source>from which severity on to end with 1; error by default</source>
        <translation>ab welchem Schweregrad mit 1 enden; ohne Angabe error</translation>
    </message>
    <message>
        <source>render charts with helm, as for render</source>
        <translation>Charts mit helm rendern, wie bei render</translation>
    </message>
    <message>
        <source>Tell whether what clusters get fits the memory, CPU and storage of their nodes</source>
        <translation>Sagen, ob das, was Cluster bekommen, in Arbeitsspeicher, CPU und Speicherplatz ihrer Knoten passt</translation>
    </message>
    <message>
        <source>only this cluster of the repository</source>
        <translation>nur diesen Cluster des Repositorys</translation>
    </message>
    <message>
        <source>With --cluster, it is what the cluster really gets: the objects of its agent are followed from clusters/NAME to the end. A table on stderr names each unit, what is not known and why.

With --all, the same is done for every cluster of the topology on all cores, and one line tells clusters, objects, MB and seconds. Without a topology the clusters are those that discovery finds and the folders directly below clusters/.</source>
        <translation>Mit --cluster ist es das, was der Cluster wirklich bekommt: die Objekte seines Agenten werden von clusters/NAME bis zum Ende verfolgt. Eine Tabelle auf stderr nennt jede Einheit, was nicht bekannt ist und warum.

Mit --all geschieht dasselbe für jeden Cluster der Topologie auf allen Kernen, und eine Zeile nennt Cluster, Objekte, MB und Sekunden. Ohne Topologie sind die Cluster jene, die gefunden werden, und die Ordner direkt unter clusters/.</translation>
    </message>
    <message>
        <source>judge all clusters by this version, from %1 to %2</source>
        <translation>alle Cluster nach dieser Version beurteilen, von %1 bis %2</translation>
    </message>
    <message>
        <source>Each node counts with operating system and distribution, DaemonSets, and the worst placement of all other pods at their most, updates included; also with any one node lost. Containers without requests and charts leave a cluster not known.

Ends with 3 where clusters cannot be rendered.</source>
        <translation>Jeder Knoten zählt mit Betriebssystem und Distribution, DaemonSets und der schlechtesten Verteilung aller anderen Pods in ihrer größten Zahl, Aktualisierungen eingeschlossen; auch wenn ein Knoten ausfällt. Container ohne Anforderungen und Charts lassen einen Cluster unbekannt.

Endet mit 3, wo Cluster nicht gerendert werden können.</translation>
    </message>
    <message>
        <source>end with 1 where a cluster does not fit</source>
        <translation>mit 1 enden, wo ein Cluster nicht passt</translation>
    </message>
</context>
<context>
    <name>efa::app::Console</name>
    <message>
        <source>The result could not be written to the standard output</source>
        <translation>Das Ergebnis ließ sich nicht auf die Standardausgabe schreiben</translation>
    </message>
    <message>
        <source>What was written so far is not complete. Check free space and where the output goes.</source>
        <translation>Was bisher geschrieben wurde, ist unvollständig. Freien Platz und das Ziel der Ausgabe prüfen.</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>info: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
</context>
<context>
    <name>efa::app::DeliveryTable</name>
    <message>
        <source>entry point</source>
        <translation>Einstiegspunkt</translation>
    </message>
    <message>
        <source>this repository</source>
        <translation>dieses Repository</translation>
    </message>
    <message>
        <source>the object itself</source>
        <translation>das Objekt selbst</translation>
    </message>
    <message>
        <source>suspended: the cluster keeps what it has</source>
        <translation>ausgesetzt: Der Cluster behält, was er hat</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>opaque</source>
        <translation>undurchsichtig</translation>
    </message>
    <message numerus="yes">
        <source>%n hole(s)</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>rendered by helm</source>
        <translation>von helm gerendert</translation>
    </message>
    <message>
        <source>requests cpu %1, memory %2, storage %3, as the topology has it</source>
        <translation>fordert laut Topologie cpu %1, memory %2, storage %3 an</translation>
    </message>
    <message>
        <source>%1, %2, %3 opaque</source>
        <comment>units, resources</comment>
        <translation>%1, %2, %3 undurchsichtig</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::DiscoverCommand</name>
    <message>
        <source>%1 is a folder inside of a repository</source>
        <translation>%1 ist ein Ordner innerhalb eines Repositorys</translation>
    </message>
    <message>
        <source>With --rev, name the repository itself: %1</source>
        <translation>Mit --rev das Repository selbst nennen: %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>--write and --rev exclude each other</source>
        <translation>--write und --rev schließen einander aus</translation>
    </message>
    <message>
        <source>Files are written to the working folder, not to a commit.</source>
        <translation>Dateien werden in den Arbeitsordner geschrieben, nicht in einen Commit.</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster</numerusform>
            <numerusform>%n Cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fleet(s)</source>
        <translation>
            <numerusform>%n Flotte</numerusform>
            <numerusform>%n Flotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n YAML file(s) parsed</source>
        <translation>
            <numerusform>%1 von %n YAML-Datei gelesen</numerusform>
            <numerusform>%1 von %n YAML-Dateien gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, %3 not placed, %4 not readable; %5, %6 s</source>
        <comment>%5: files parsed</comment>
        <translation>%1 in %2, %3 nicht zugeordnet, %4 nicht lesbar; %5, %6 s</translation>
    </message>
</context>
<context>
    <name>efa::app::DiscoveryText</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>No cluster was found.</source>
        <translation>Kein Cluster wurde gefunden.</translation>
    </message>
    <message>
        <source>CLUSTER</source>
        <translation>CLUSTER</translation>
    </message>
    <message>
        <source>RING</source>
        <translation>RING</translation>
    </message>
    <message>
        <source>REGION</source>
        <translation>REGION</translation>
    </message>
    <message>
        <source>SITE</source>
        <translation>STANDORT</translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation>ENGINE</translation>
    </message>
    <message>
        <source>SURE</source>
        <translation>SICHER</translation>
    </message>
    <message>
        <source>ENTRY</source>
        <translation>EINSTIEG</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Fleet %1 in %2, as its topology describes it</source>
        <translation>Flotte %1 in %2, wie ihre Topologie sie beschreibt</translation>
    </message>
    <message>
        <source>Fleet %1 in %2, proposed</source>
        <translation>Flotte %1 in %2, vorgeschlagen</translation>
    </message>
    <message>
        <source>Rings: %1</source>
        <translation>Ringe: %1</translation>
    </message>
    <message>
        <source>Not placed:</source>
        <translation>Nicht zugeordnet:</translation>
    </message>
    <message>
        <source>Not readable:</source>
        <translation>Nicht lesbar:</translation>
    </message>
    <message>
        <source>Besides: %1, %2, %3</source>
        <comment>bases, components, overlays</comment>
        <translation>Außerdem: %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n base(s)</source>
        <translation>
            <numerusform>%n Base</numerusform>
            <numerusform>%n Bases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n Overlay</numerusform>
            <numerusform>%n Overlays</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>folder of another cluster</comment>
        <translation>aus %1</translation>
    </message>
</context>
<context>
    <name>efa::app::DropVeil</name>
    <message>
        <source>Let go to open %1</source>
        <translation>Loslassen, um %1 zu öffnen</translation>
    </message>
</context>
<context>
    <name>efa::app::FailureList</name>
    <message numerus="yes">
        <source>in %n cluster(s): %1</source>
        <translation>
            <numerusform>in %n Cluster: %1</numerusform>
            <numerusform>in %n Clustern: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cause(s)</source>
        <translation>
            <numerusform>%n weitere Ursache</numerusform>
            <numerusform>%n weitere Ursachen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::FleetWord</name>
    <message numerus="yes">
        <source>It is not known what %n cluster(s) take: %1</source>
        <translation>
            <numerusform>Es ist nicht bekannt, was %n Cluster nimmt: %1</numerusform>
            <numerusform>Es ist nicht bekannt, was %n Cluster nehmen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::FrameWords</name>
    <message>
        <source>No fleet is open; open a folder first</source>
        <translation>Keine Flotte ist geöffnet; zuerst einen Ordner öffnen</translation>
    </message>
    <message>
        <source>%1 - Edge Fleet Architect</source>
        <translation>%1 - Edge Fleet Architect</translation>
    </message>
    <message>
        <source>Go to the problems</source>
        <translation>Zu den Problemen</translation>
    </message>
    <message>
        <source>Show which clusters get what from the changes</source>
        <translation>Zeigen, welche Cluster was von den Änderungen bekommen</translation>
    </message>
    <message>
        <source>The problems are shown already</source>
        <translation>Die Probleme werden schon gezeigt</translation>
    </message>
    <message>
        <source>Nothing changed since the last commit</source>
        <translation>Seit dem letzten Commit hat sich nichts geändert</translation>
    </message>
    <message>
        <source>What the changes do is shown already</source>
        <translation>Was die Änderungen bewirken, wird schon gezeigt</translation>
    </message>
</context>
<context>
    <name>efa::app::HeaderBar</name>
    <message>
        <source>Go to another fleet</source>
        <translation>Zu einer anderen Flotte wechseln</translation>
    </message>
    <message>
        <source>No fleet open</source>
        <translation>Keine Flotte geöffnet</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Fleet %1, go to another</source>
        <translation>Flotte %1, zu einer anderen wechseln</translation>
    </message>
    <message>
        <source>at %1, no branch</source>
        <translation>bei %1, kein Branch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commits not pushed</source>
        <translation>
            <numerusform>%Ln Commit nicht gepusht</numerusform>
            <numerusform>%Ln Commits nicht gepusht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commits not here yet</source>
        <translation>
            <numerusform>%Ln Commit noch nicht hier</numerusform>
            <numerusform>%Ln Commits noch nicht hier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 (%3, as last fetched)</source>
        <translation>%1, %2 (%3, Stand des letzten Fetch)</translation>
    </message>
</context>
<context>
    <name>efa::app::HelpCommand</name>
    <message>
        <source>There is no command %1</source>
        <translation>Einen Befehl %1 gibt es nicht</translation>
    </message>
    <message>
        <source>&apos;fleet-architect help&apos; lists the commands.</source>
        <translation>&apos;fleet-architect help&apos; führt die Befehle auf.</translation>
    </message>
    <message>
        <source>Did you mean &apos;%1&apos;?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
</context>
<context>
    <name>efa::app::HelpDesk</name>
    <message>
        <source>en</source>
        <extracomment>The language of the help&apos;s pages, which is the name of their folder.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>efa::app::HelpDialog</name>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>Text der Hilfe</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
</context>
<context>
    <name>efa::app::HelpText</name>
    <message>
        <source>print this, or a command&apos;s help behind its name</source>
        <translation>dies ausgeben, hinter einem Befehl dessen Hilfe</translation>
    </message>
    <message>
        <source>print the program&apos;s version and the kustomize version it renders like</source>
        <translation>die Version des Programms und die kustomize-Version ausgeben, wie die es rendert</translation>
    </message>
    <message>
        <source>%1; one of: %2</source>
        <translation>%1; eines von: %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>could not be done; what happened and what to do is on the standard error output</source>
        <translation>nicht gelungen; was geschah und was zu tun ist, steht auf der Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>Edge Fleet Architect: design, prove and change a fleet of edge Kubernetes clusters.</source>
        <translation>Edge Fleet Architect: eine Flotte von Edge-Kubernetes-Clustern entwerfen, prüfen und ändern.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>Without a command the window opens, on the repository where one is given.</source>
        <translation>Ohne Befehl öffnet sich das Fenster, mit dem Repository, falls eines angegeben ist.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Rückgabewerte:</translation>
    </message>
    <message>
        <source>See &apos;fleet-architect help COMMAND&apos; for more.</source>
        <translation>Mehr mit &apos;fleet-architect help BEFEHL&apos;.</translation>
    </message>
    <message>
        <source>print this</source>
        <translation>dies ausgeben</translation>
    </message>
    <message>
        <source>renders like kustomize %1</source>
        <translation>rendert wie kustomize %1</translation>
    </message>
    <message>
        <source>done; what was judged is not as it should be</source>
        <translation>erledigt; was beurteilt wurde, ist nicht so, wie es sein soll</translation>
    </message>
</context>
<context>
    <name>efa::app::ImpactText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more field(s)</source>
        <translation>
            <numerusform>und %n weiteres Feld</numerusform>
            <numerusform>und %n weitere Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>Nicht mehr da: %1</translation>
    </message>
    <message>
        <source>Not known, they cannot be rendered: %1</source>
        <translation>Nicht bekannt, sie können nicht gerendert werden: %1</translation>
    </message>
</context>
<context>
    <name>efa::app::JobsButton</name>
    <message>
        <source>Work that takes over a second, and what failed</source>
        <translation>Arbeit von mehr als einer Sekunde, und was fehlschlug</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Keine Aufgaben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>Aufgaben: %1</translation>
    </message>
</context>
<context>
    <name>efa::app::JobsPopup</name>
    <message>
        <source>Done in %1 s</source>
        <translation>Fertig in %1 s</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Work that takes over a second is listed here, and what failed.</source>
        <translation>Hier steht Arbeit von mehr als einer Sekunde, und was fehlschlug.</translation>
    </message>
    <message>
        <source>Clear what is over</source>
        <translation>Beendetes entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
</context>
<context>
    <name>efa::app::MainWindow</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 ließ sich nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>efa::app::OutputFolder</name>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Check free space and permissions.</source>
        <translation>Freien Platz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>Seinen Namen und die Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 of an earlier run could not be removed</source>
        <translation>%1 von einem früheren Lauf konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>Remove it: its cluster could not be rendered now.</source>
        <translation>Die Datei entfernen: ihr Cluster konnte jetzt nicht gerendert werden.</translation>
    </message>
</context>
<context>
    <name>efa::app::Palette</name>
    <message>
        <source>Find a command, a cluster, a file, a resource or a commit</source>
        <translation>Einen Befehl, einen Cluster, eine Datei, eine Ressource oder einen Commit suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>%1 to choose from</source>
        <translation>%1 zur Auswahl</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>efa::app::PaletteButton</name>
    <message>
        <source>Find a cluster, a file, a command …</source>
        <translation>Cluster, Datei, Befehl suchen …</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Gehe zu beliebigem Ziel</translation>
    </message>
    <message>
        <source>Find a command, a cluster, a file, a resource or a commit</source>
        <translation>Einen Befehl, einen Cluster, eine Datei, eine Ressource oder einen Commit suchen</translation>
    </message>
</context>
<context>
    <name>efa::app::PaletteDelegate</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>efa::app::PaletteSource</name>
    <message>
        <source>%1, ring %2</source>
        <translation>%1, Ring %2</translation>
    </message>
    <message>
        <source>Read the names of all resources</source>
        <translation>Die Namen aller Ressourcen lesen</translation>
    </message>
</context>
<context>
    <name>efa::app::PanelSizing</name>
    <message>
        <source>The keyboard is in no panel; F6 goes to the next one.</source>
        <translation>Die Tastatur ist in keinem Bereich; F6 geht zum nächsten.</translation>
    </message>
    <message>
        <source>The panel is as large as it can be.</source>
        <translation>Der Bereich ist so groß, wie er sein kann.</translation>
    </message>
    <message>
        <source>The panel is as small as it can be.</source>
        <translation>Der Bereich ist so klein, wie er sein kann.</translation>
    </message>
</context>
<context>
    <name>efa::app::Rail</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Start: open another fleet</source>
        <translation>Start: eine andere Flotte öffnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>efa::app::RecoveryOffer</name>
    <message>
        <source>Look for unsaved text</source>
        <translation>Nach ungespeichertem Text sehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) not saved.</source>
        <translation>
            <numerusform>%Ln Text nicht gespeichert.</numerusform>
            <numerusform>%Ln Texte nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended without saving: %1.</source>
        <translation>Das Programm endete, ohne zu speichern: %1.</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>efa::app::RemotesOption</name>
    <message>
        <source>There is no folder %1 for --remotes</source>
        <translation>Den Ordner %1 für --remotes gibt es nicht</translation>
    </message>
    <message>
        <source>Name the folder that holds the bare clones, or make it first.</source>
        <translation>Den Ordner mit den bare-Klonen nennen oder ihn vorher anlegen.</translation>
    </message>
</context>
<context>
    <name>efa::app::RenderClusters</name>
    <message numerus="yes">
        <source>%1 (%n cluster(s))</source>
        <translation>
            <numerusform>%1 (%n Cluster)</numerusform>
            <numerusform>%1 (%n Cluster)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n weiterer Befund</numerusform>
            <numerusform>%n weitere Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The resources of %n unit(s) are not known: &apos;render --cluster NAME&apos; says why</source>
        <translation>
            <numerusform>Die Ressourcen von %n Einheit sind nicht bekannt: &apos;render --cluster NAME&apos; sagt, warum</numerusform>
            <numerusform>Die Ressourcen von %n Einheiten sind nicht bekannt: &apos;render --cluster NAME&apos; sagt, warum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) could not be rendered whole</source>
        <translation>
            <numerusform>%n Cluster ließ sich nicht vollständig rendern</numerusform>
            <numerusform>%n Cluster ließen sich nicht vollständig rendern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 MB, %4 s</source>
        <comment>clusters, objects</comment>
        <translation>%1, %2, %3 MB, %4 s</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster</numerusform>
            <numerusform>%n Cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed %1 of an earlier run: its cluster could not be rendered</source>
        <translation>%1 von einem früheren Lauf entfernt: der Cluster konnte nicht gerendert werden</translation>
    </message>
</context>
<context>
    <name>efa::app::RenderCommand</name>
    <message>
        <source>--output belongs to --all</source>
        <translation>--output gehört zu --all</translation>
    </message>
    <message>
        <source>Without --all the text goes to the standard output: add &gt; FILE.</source>
        <translation>Ohne --all geht der Text auf die Standardausgabe: &gt; DATEI anfügen.</translation>
    </message>
    <message>
        <source>--all and --cluster exclude each other</source>
        <translation>--all und --cluster schließen einander aus</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Eines von beiden weglassen.</translation>
    </message>
    <message>
        <source>--format belongs to --cluster</source>
        <translation>--format gehört zu --cluster</translation>
    </message>
    <message>
        <source>Without --cluster YAML is printed.</source>
        <translation>Ohne --cluster wird YAML ausgegeben.</translation>
    </message>
    <message>
        <source>--allow-helm belongs to --cluster or --all</source>
        <translation>--allow-helm gehört zu --cluster oder --all</translation>
    </message>
    <message>
        <source>A folder alone is rendered as kustomize does, without helm.</source>
        <translation>Ein Ordner allein wird wie von kustomize gerendert, ohne helm.</translation>
    </message>
</context>
<context>
    <name>efa::app::RenderPlace</name>
    <message>
        <source>There is no folder %1</source>
        <translation>Einen Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Check the name; --rev reads a folder of an earlier commit.</source>
        <translation>Den Namen prüfen; --rev liest einen Ordner eines früheren Commits.</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>Name the folder that holds the kustomization file.</source>
        <translation>Den Ordner nennen, der die Kustomization-Datei enthält.</translation>
    </message>
    <message>
        <source>%1 has no folder %2</source>
        <translation>%1 hat keinen Ordner %2</translation>
    </message>
    <message>
        <source>Name a folder that this commit holds.</source>
        <translation>Einen Ordner nennen, den dieser Commit enthält.</translation>
    </message>
    <message>
        <source>The folder %1 may not be read</source>
        <translation>Der Ordner %1 darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and of those above it.</source>
        <translation>Die Rechte des Ordners und der Ordner darüber prüfen.</translation>
    </message>
    <message>
        <source>%1 is Git&apos;s own folder</source>
        <translation>%1 ist Gits eigener Ordner</translation>
    </message>
    <message>
        <source>Name the folder of the repository: %1</source>
        <translation>Den Ordner des Repositorys nennen: %1</translation>
    </message>
    <message>
        <source>%1 is a repository without a working folder</source>
        <translation>%1 ist ein Repository ohne Arbeitsordner</translation>
    </message>
    <message>
        <source>Read one of its commits: --rev HEAD</source>
        <translation>Einen seiner Commits lesen: --rev HEAD</translation>
    </message>
</context>
<context>
    <name>efa::app::ReviewOffer</name>
    <message numerus="yes">
        <source>%Ln cluster(s) found in this repository, not adopted yet.</source>
        <translation>
            <numerusform>%Ln Cluster in diesem Repository gefunden, noch nicht übernommen.</numerusform>
            <numerusform>%Ln Cluster in diesem Repository gefunden, noch nicht übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
</context>
<context>
    <name>efa::app::SampleCommand</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2 kB</source>
        <translation>%1 bis %2 kB</translation>
    </message>
    <message>
        <source>%1 regions, %2 sites, %3 clusters: %4</source>
        <translation>%1 Regionen, %2 Standorte, %3 Cluster: %4</translation>
    </message>
    <message>
        <source>%1 clusters have prefixed names, %2 clusters a site with 200 objects</source>
        <translation>%1 Cluster haben Namen mit Präfix, %2 Cluster einen Standort mit 200 Objekten</translation>
    </message>
    <message numerus="yes">
        <source>A cluster gets %1 objects of %2 kinds, %3 (%4 clusters measured); %5 patches and %6 ConfigMap(s) are its own</source>
        <translation>
            <numerusform>Ein Cluster erhält %1 Objekte von %2 Arten, %3 (%4 Cluster gemessen); %5 Patches und %6 ConfigMap sind seine eigenen</numerusform>
            <numerusform>Ein Cluster erhält %1 Objekte von %2 Arten, %3 (%4 Cluster gemessen); %5 Patches und %6 ConfigMaps sind seine eigenen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 commits, %2 files, %3 MB written to %4 in %5 s, HEAD %6</source>
        <translation>%1 Commits, %2 Dateien, %3 MB in %5 s nach %4 geschrieben, HEAD %6</translation>
    </message>
</context>
<context>
    <name>efa::app::SampleWriting</name>
    <message>
        <source>Write the sample fleet</source>
        <translation>Beispielflotte schreiben</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Write the whole path of a folder.</source>
        <translation>Den vollständigen Pfad eines Ordners schreiben.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder that is empty or not there yet.</source>
        <translation>Das ist eine Datei. Einen leeren oder noch nicht vorhandenen Ordner wählen.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose one that is empty or not there yet.</source>
        <translation>Dieser Ordner ist nicht leer. Einen leeren oder noch nicht vorhandenen wählen.</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Make it first, or choose another one.</source>
        <translation>Der Ordner %1 ist nicht vorhanden. Zuerst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder. Choose another one.</source>
        <translation>In diesen Ordner lässt sich nichts schreiben. Einen anderen wählen.</translation>
    </message>
</context>
<context>
    <name>efa::app::Screenshot</name>
    <message>
        <source>There is no view %1.</source>
        <translation>Eine Ansicht %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 shows nothing that is called %2.</source>
        <translation>%1 zeigt nichts, das %2 heißt.</translation>
    </message>
    <message>
        <source>The view was not complete after %1 s.</source>
        <translation>Die Ansicht war nach %1 s nicht vollständig.</translation>
    </message>
    <message>
        <source>Please report this with the repository.</source>
        <translation>Bitte mit dem Repository melden.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check that its folder is there and may be written.</source>
        <translation>Prüfen, ob der Ordner vorhanden und beschreibbar ist.</translation>
    </message>
    <message>
        <source>There are start, topology, manifests, changes and discovery.</source>
        <translation>Es gibt start, topology, manifests, changes und discovery.</translation>
    </message>
    <message>
        <source>Name a cluster, or a file or folder relative to the repository.</source>
        <translation>Einen Cluster nennen oder eine Datei oder einen Ordner relativ zum Repository.</translation>
    </message>
</context>
<context>
    <name>efa::app::ScreenshotCommand</name>
    <message>
        <source>There is no view %1</source>
        <translation>Eine Ansicht %1 gibt es nicht</translation>
    </message>
    <message>
        <source>It is not said where the picture goes</source>
        <translation>Wohin das Bild soll, ist nicht angegeben</translation>
    </message>
    <message>
        <source>Add --output FILE.png.</source>
        <translation>--output DATEI.png anfügen.</translation>
    </message>
    <message>
        <source>%1 is no size</source>
        <translation>%1 ist keine Größe</translation>
    </message>
    <message>
        <source>Write width and height in pixels, such as 1440x900.</source>
        <translation>Breite und Höhe in Pixeln schreiben, etwa 1440x900.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>Einen Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>&apos;fleet-architect sample %1&apos; makes one to look at.</source>
        <translation>&apos;fleet-architect sample %1&apos; legt einen zum Ansehen an.</translation>
    </message>
    <message>
        <source>The views are start, topology, manifests, changes and discovery.</source>
        <translation>Die Ansichten sind start, topology, manifests, changes und discovery.</translation>
    </message>
</context>
<context>
    <name>efa::app::ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>efa::app::StartDesk</name>
    <message>
        <source>Look for recent fleets</source>
        <translation>Zuletzt geöffnete Flotten suchen</translation>
    </message>
</context>
<context>
    <name>efa::app::StatusLine</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>efa::app::StatusSentence</name>
    <message>
        <source>%1 is not under Git, so nothing can be committed</source>
        <translation>%1 steht nicht unter Git, daher lässt sich nichts committen</translation>
    </message>
    <message>
        <source>%1, no branch checked out</source>
        <translation>%1, kein Branch ausgecheckt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files changed</source>
        <translation>
            <numerusform>%Ln Datei geändert</numerusform>
            <numerusform>%Ln Dateien geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln nicht gespeichert</numerusform>
            <numerusform>%Ln nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>No fleet open. Opening a folder writes nothing and contacts nobody.</source>
        <translation>Keine Flotte geöffnet. Das Öffnen eines Ordners schreibt nichts und kontaktiert niemanden.</translation>
    </message>
    <message>
        <source>Reading what changed; %1</source>
        <translation>Änderungen werden gelesen; %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>not proved in %1 first</source>
        <translation>nicht zuerst in %1 erprobt</translation>
    </message>
</context>
<context>
    <name>efa::app::Tour</name>
    <message>
        <source>The fleet as a map</source>
        <translation>Die Flotte als Karte</translation>
    </message>
    <message>
        <source>Regions hold sites, sites hold clusters. Zoom with the wheel; choose at the left below what the colours mean. Ctrl+T shows the same as a table.</source>
        <translation>Regionen enthalten Standorte, Standorte enthalten Cluster. Das Mausrad zoomt; links unten ist zu wählen, was die Farben bedeuten. Strg+T zeigt dasselbe als Tabelle.</translation>
    </message>
    <message>
        <source>A file and what it becomes</source>
        <translation>Eine Datei und was aus ihr wird</translation>
    </message>
    <message>
        <source>The text stands in the middle. At the right is what a cluster gets of it, rendered while you type.</source>
        <translation>In der Mitte steht der Text. Rechts steht, was ein Cluster davon bekommt, beim Tippen gerendert.</translation>
    </message>
    <message>
        <source>What a change reaches</source>
        <translation>Was eine Änderung erreicht</translation>
    </message>
    <message>
        <source>Change a number in the text: the line at the bottom counts the clusters that would get something else. A click on it lists them with their differences.</source>
        <translation>Im Text eine Zahl ändern: Die Zeile ganz unten zählt die Cluster, die etwas anderes bekämen. Ein Klick darauf führt sie mit ihren Unterschieden auf.</translation>
    </message>
    <message>
        <source>One change, one commit</source>
        <translation>Eine Änderung, ein Commit</translation>
    </message>
    <message>
        <source>What is saved stands here. Check what belongs together, say why, and commit. The history of the sample is below.</source>
        <translation>Hier steht, was gespeichert ist. Ankreuzen, was zusammengehört, den Grund nennen und committen. Darunter steht der Verlauf der Beispielflotte.</translation>
    </message>
    <message>
        <source>Repositories of your own</source>
        <translation>Eigene Repositorys</translation>
    </message>
    <message>
        <source>Open any folder: its clusters are found by the objects of Flux, Argo CD and Rancher Fleet, and shown with the reason. Nothing is written unasked.</source>
        <translation>Einen beliebigen Ordner öffnen: Seine Cluster werden an den Objekten von Flux, Argo CD und Rancher Fleet erkannt und mit Begründung gezeigt. Nichts wird ungefragt geschrieben.</translation>
    </message>
    <message>
        <source>Everything by typing</source>
        <translation>Alles durch Tippen</translation>
    </message>
    <message>
        <source>Ctrl+K finds commands, clusters, files, resources and commits. F1 explains the view, and ? shows its keys. That is all; the sample is yours to try.</source>
        <translation>Strg+K findet Befehle, Cluster, Dateien, Ressourcen und Commits. F1 erklärt die Ansicht, und ? zeigt ihre Tasten. Das ist alles; die Beispielflotte steht zum Ausprobieren bereit.</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Close this card; the tour is in the Help menu</source>
        <translation>Diese Karte schließen; der Rundgang steht im Menü Hilfe</translation>
    </message>
    <message>
        <source>Go to the step before</source>
        <translation>Zum vorigen Schritt</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close this card</source>
        <translation>Diese Karte schließen</translation>
    </message>
    <message>
        <source>Go to the next step</source>
        <translation>Zum nächsten Schritt</translation>
    </message>
    <message>
        <source>This is the first step</source>
        <translation>Dies ist der erste Schritt</translation>
    </message>
</context>
<context>
    <name>efa::app::UnsavedGuard</name>
    <message>
        <source>Saving was cancelled</source>
        <translation>Das Speichern wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>efa::app::UnsavedQuestion</name>
    <message>
        <source>Unsaved text</source>
        <translation>Ungespeicherter Text</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files have unsaved text</source>
        <translation>
            <numerusform>%Ln Datei hat ungespeicherten Text</numerusform>
            <numerusform>%Ln Dateien haben ungespeicherten Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Throw %Ln away</source>
        <translation>
            <numerusform>%Ln verwerfen</numerusform>
            <numerusform>%Ln verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln</source>
        <translation>
            <numerusform>%Ln speichern</numerusform>
            <numerusform>%Ln speichern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::ValidateCommand</name>
    <message>
        <source>The baseline %1 cannot be read</source>
        <translation>Die Baseline %1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Make one with &apos;fleet-architect validate REPO --format json&apos;.</source>
        <translation>Eine mit &apos;fleet-architect validate REPO --format json&apos; anlegen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no version of Kubernetes</source>
        <translation>&apos;%1&apos; ist keine Version von Kubernetes</translation>
    </message>
    <message>
        <source>Write it as 1.32.</source>
        <translation>Als 1.32 schreiben.</translation>
    </message>
    <message>
        <source>There is nothing to judge in %1: it holds no YAML file</source>
        <translation>In %1 gibt es nichts zu beurteilen: dort liegt keine YAML-Datei</translation>
    </message>
    <message>
        <source>Name a repository, or a folder of manifests.</source>
        <translation>Ein Repository oder einen Ordner mit Manifesten nennen.</translation>
    </message>
    <message>
        <source>Kubernetes %1 is not known</source>
        <translation>Kubernetes %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>validate knows %1 to %2.</source>
        <translation>validate kennt %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>efa::app::ValidateText</name>
    <message numerus="yes">
        <source>in %n cluster(s): %1</source>
        <translation>
            <numerusform>in %n Cluster: %1</numerusform>
            <numerusform>in %n Clustern: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings, %3 infos</source>
        <translation>%1 Fehler, %2 Warnungen, %3 Hinweise</translation>
    </message>
    <message>
        <source>; %1 clusters, %2 objects, %3 files</source>
        <translation>; %1 Cluster, %2 Objekte, %3 Dateien</translation>
    </message>
    <message>
        <source>; %1 objects, %2 files</source>
        <translation>; %1 Objekte, %2 Dateien</translation>
    </message>
    <message>
        <source>; %1 waived</source>
        <translation>; %1 ausgenommen</translation>
    </message>
    <message>
        <source>; %1 known from the baseline</source>
        <translation>; %1 aus der Baseline bekannt</translation>
    </message>
    <message numerus="yes">
        <source>; %n unit(s) not known (render --cluster NAME lists them)</source>
        <translation>
            <numerusform>; %n Einheit nicht bekannt (render --cluster NAME zählt sie auf)</numerusform>
            <numerusform>; %n Einheiten nicht bekannt (render --cluster NAME zählt sie auf)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n unit(s) not known</source>
        <translation>
            <numerusform>; %n Einheit nicht bekannt</numerusform>
            <numerusform>; %n Einheiten nicht bekannt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::WindowActions</name>
    <message>
        <source>&amp;Open folder …</source>
        <translation>Ordner ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a repository or folder; opening writes nothing</source>
        <translation>Ein Repository oder einen Ordner öffnen; das Öffnen schreibt nichts</translation>
    </message>
    <message>
        <source>Sample &amp;fleet …</source>
        <translation>&amp;Beispielflotte …</translation>
    </message>
    <message>
        <source>Write the sample fleet as a Git repository and open it</source>
        <translation>Die Beispielflotte als Git-Repository schreiben und öffnen</translation>
    </message>
    <message>
        <source>&amp;Close fleet</source>
        <translation>Flotte s&amp;chließen</translation>
    </message>
    <message>
        <source>Close this fleet and go to Start</source>
        <translation>Diese Flotte schließen und zum Start gehen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window and end</source>
        <translation>Das Fenster schließen und beenden</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Go to the start page; the fleet stays open</source>
        <translation>Zur Startseite; die Flotte bleibt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>Tastatur zum nächsten Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation>Tastatur zum vorigen Bereich</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Look at the disk and at Git again</source>
        <translation>Datenträger und Git erneut ansehen</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Aufgaben</translation>
    </message>
    <message>
        <source>Show the list of jobs</source>
        <translation>Die Liste der Aufgaben zeigen</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>&amp;About Edge Fleet Architect</source>
        <translation>&amp;Über Edge Fleet Architect</translation>
    </message>
    <message>
        <source>Show versions and licence</source>
        <translation>Versionen und Lizenz zeigen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write this file</source>
        <translation>Diese Datei schreiben</translation>
    </message>
    <message>
        <source>Save &amp;all</source>
        <translation>&amp;Alle speichern</translation>
    </message>
    <message>
        <source>Write every file with unsaved changes</source>
        <translation>Jede Datei mit ungespeicherten Änderungen schreiben</translation>
    </message>
    <message>
        <source>Close &amp;tab</source>
        <translation>&amp;Tab schließen</translation>
    </message>
    <message>
        <source>Close this file</source>
        <translation>Diese Datei schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Go to the next one found</source>
        <translation>Zur nächsten Fundstelle</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Go to the one found before</source>
        <translation>Zur vorherigen Fundstelle</translation>
    </message>
    <message>
        <source>R&amp;eplace …</source>
        <translation>&amp;Ersetzen …</translation>
    </message>
    <message>
        <source>Find and replace in this text</source>
        <translation>In diesem Text suchen und ersetzen</translation>
    </message>
    <message>
        <source>&amp;Go to line …</source>
        <translation>&amp;Gehe zu Zeile …</translation>
    </message>
    <message>
        <source>Go to a line of this text</source>
        <translation>Zu einer Zeile dieses Texts gehen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Light or dark as the system was at the start</source>
        <translation>Hell oder dunkel, wie das System beim Start war</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Darstellung</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Darstellung</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>This acts on a file; go to Manifests first</source>
        <translation>Das betrifft eine Datei; zuerst zu Manifeste wechseln</translation>
    </message>
    <message>
        <source>&amp;Review fleet …</source>
        <translation>Flotte &amp;durchsehen …</translation>
    </message>
    <message>
        <source>Look through the clusters that were found here; nothing is written</source>
        <translation>Die hier gefundenen Cluster durchsehen; nichts wird geschrieben</translation>
    </message>
    <message>
        <source>The review is in front already</source>
        <translation>Die Durchsicht wird schon gezeigt</translation>
    </message>
    <message>
        <source>Render charts with &amp;helm</source>
        <translation>Charts mit &amp;helm rendern</translation>
    </message>
    <message>
        <source>Run the helm of this machine on charts that lie in this repository or in Helm&apos;s cache, without network</source>
        <translation>Das helm dieses Rechners auf Charts anwenden, die in diesem Repository oder im Cache von Helm liegen, ohne Netz</translation>
    </message>
    <message>
        <source>&amp;Go to anything …</source>
        <translation>&amp;Gehe zu …</translation>
    </message>
    <message>
        <source>Find a command, a cluster, a file, a resource or a commit</source>
        <translation>Einen Befehl, einen Cluster, eine Datei, eine Ressource oder einen Commit suchen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Explain this view</source>
        <translation>Diese Ansicht erklären</translation>
    </message>
    <message>
        <source>&amp;Tour …</source>
        <translation>&amp;Rundgang …</translation>
    </message>
    <message>
        <source>Six steps through the sample fleet; leave it at any time</source>
        <translation>Sechs Schritte durch die Beispielflotte; jederzeit beendbar</translation>
    </message>
    <message>
        <source>&amp;Larger panel</source>
        <translation>Bereich g&amp;rößer</translation>
    </message>
    <message>
        <source>Give the panel with the keyboard more room</source>
        <translation>Dem Bereich mit der Tastatur mehr Platz geben</translation>
    </message>
    <message>
        <source>S&amp;maller panel</source>
        <translation>Bereich &amp;kleiner</translation>
    </message>
    <message>
        <source>Give the panel with the keyboard less room</source>
        <translation>Dem Bereich mit der Tastatur weniger Platz geben</translation>
    </message>
</context>
<context>
    <name>efa::app::WindowArguments</name>
    <message>
        <source>Use: fleet-architect-window [REPO], or: fleet-architect-window screenshot VIEW REPO --output PNG [--size WxH] [--theme light|dark] [--language xx] [--select NAME]</source>
        <translation>Aufruf: fleet-architect-window [REPO] oder: fleet-architect-window screenshot VIEW REPO --output PNG [--size WxH] [--theme light|dark] [--language xx] [--select NAME]</translation>
    </message>
    <message>
        <source>%1 is no size from %2x%2 to %3x%3.</source>
        <translation>%1 ist keine Größe von %2x%2 bis %3x%3.</translation>
    </message>
    <message>
        <source>There is no theme %1; there are light and dark.</source>
        <translation>Eine Darstellung %1 gibt es nicht; es gibt light und dark.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Eine Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>A picture needs a view and a repository.</source>
        <translation>Ein Bild braucht eine Ansicht und ein Repository.</translation>
    </message>
    <message>
        <source>It is not said where the picture goes.</source>
        <translation>Wohin das Bild soll, ist nicht angegeben.</translation>
    </message>
    <message>
        <source>Only one repository can be opened.</source>
        <translation>Nur ein Repository lässt sich öffnen.</translation>
    </message>
</context>
<context>
    <name>efa::app::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Git</source>
        <translation>&amp;Git</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>No other fleet was opened yet</source>
        <translation>Noch keine andere Flotte wurde geöffnet</translation>
    </message>
    <message>
        <source>The folder %1 is not there now</source>
        <translation>Der Ordner %1 ist zurzeit nicht vorhanden</translation>
    </message>
    <message>
        <source>F&amp;leet</source>
        <translation>F&amp;lotte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>efa::app::WindowProgram</name>
    <message>
        <source>The window program %1 could not be started</source>
        <translation>Das Fensterprogramm %1 ließ sich nicht starten</translation>
    </message>
    <message>
        <source>Install fleet-architect-window beside fleet-architect; everything without a window works as it is.</source>
        <translation>fleet-architect-window neben fleet-architect installieren; alles ohne Fenster geht auch so.</translation>
    </message>
</context>
<context>
    <name>efa::budget::Footprints</name>
    <message>
        <source>&apos;%1&apos; is no amount</source>
        <translation>&apos;%1&apos; ist keine Mengenangabe</translation>
    </message>
    <message>
        <source>Write a number from 0 with a unit, such as 64Mi.</source>
        <translation>Eine Zahl ab 0 mit Einheit schreiben, etwa 64Mi.</translation>
    </message>
</context>
<context>
    <name>efa::budget::ImageFacts</name>
    <message>
        <source>&apos;%1&apos; is no number of bytes</source>
        <translation>&apos;%1&apos; ist keine Anzahl von Bytes</translation>
    </message>
    <message>
        <source>Write a whole number from 0.</source>
        <translation>Eine ganze Zahl ab 0 schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::budget::Nodes</name>
    <message>
        <source>Profile &apos;%1&apos;: &apos;%2&apos; is no amount for &apos;%3&apos;</source>
        <translation>Profil &apos;%1&apos;: &apos;%2&apos; ist keine Mengenangabe für &apos;%3&apos;</translation>
    </message>
    <message>
        <source>Write a number above 0 with a unit, such as 4 or 2Gi.</source>
        <translation>Eine Zahl über 0 mit Einheit schreiben, etwa 4 oder 2Gi.</translation>
    </message>
    <message>
        <source>%1 nodes are more than a cluster can have</source>
        <translation>%1 Knoten sind mehr, als ein Cluster haben kann</translation>
    </message>
    <message>
        <source>Kubernetes supports up to 5000. Correct &apos;count&apos;.</source>
        <translation>Kubernetes unterstützt bis zu 5000. &apos;count&apos; berichtigen.</translation>
    </message>
</context>
<context>
    <name>efa::budget::PodCount</name>
    <message>
        <source>%1: &apos;%2&apos; is no share of a hundred</source>
        <translation>%1: &apos;%2&apos; ist keine Prozentangabe</translation>
    </message>
    <message>
        <source>Write a whole number from 0 with a percent sign.</source>
        <translation>Eine ganze Zahl ab 0 mit Prozentzeichen schreiben.</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is no number of pods</source>
        <translation>%1: &apos;%2&apos; ist keine Anzahl von Pods</translation>
    </message>
    <message>
        <source>Write a whole number from 0.</source>
        <translation>Eine ganze Zahl ab 0 schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::budget::PodNeeds</name>
    <message>
        <source>%1: &apos;%2&apos; is no amount</source>
        <translation>%1: &apos;%2&apos; ist keine Mengenangabe</translation>
    </message>
    <message>
        <source>Write a number from 0 with a unit, such as 100m, 64Mi or 1Gi.</source>
        <translation>Eine Zahl ab 0 mit Einheit schreiben, etwa 100m, 64Mi oder 1Gi.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoBuild</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 goes to the cluster %2.</source>
        <translation>%1 geht an den Cluster %2.</translation>
    </message>
    <message>
        <source>Ask for that cluster to see what it gets.</source>
        <translation>Jenen Cluster abfragen, um zu sehen, was er bekommt.</translation>
    </message>
    <message>
        <source>Argo CD&apos;s hydrator writes what %1 syncs into the branch %2.</source>
        <translation>Der Hydrator von Argo CD schreibt in den Branch %2, was %1 synchronisiert.</translation>
    </message>
    <message>
        <source>The path %1 of %2 leads out of its repository.</source>
        <translation>Der Pfad %1 von %2 führt aus seinem Repository hinaus.</translation>
    </message>
    <message>
        <source>Give a path below the root of the repository.</source>
        <translation>Einen Pfad unterhalb der Wurzel des Repositorys angeben.</translation>
    </message>
    <message>
        <source>%2 delivers the folder %1, which does not exist.</source>
        <translation>%2 liefert den Ordner %1 aus, der nicht existiert.</translation>
    </message>
    <message>
        <source>Correct its path.</source>
        <translation>Den Pfad berichtigen.</translation>
    </message>
    <message>
        <source>The nearest folder that exists is %1.</source>
        <translation>Der nächstgelegene vorhandene Ordner ist %1.</translation>
    </message>
    <message>
        <source>The plugin %1 renders the folder in the cluster.</source>
        <translation>Das Plugin %1 rendert den Ordner im Cluster.</translation>
    </message>
    <message>
        <source>A change of its files is seen, but not what it does.</source>
        <translation>Eine Änderung seiner Dateien ist zu sehen, nicht aber, was sie bewirkt.</translation>
    </message>
    <message>
        <source>The variable %1 is known only when Argo CD syncs.</source>
        <translation>Die Variable %1 ist erst bekannt, wenn Argo CD synchronisiert.</translation>
    </message>
    <message>
        <source>%1 is rendered without regard to: %2.</source>
        <translation>%1 wird gerendert ohne Rücksicht auf: %2.</translation>
    </message>
    <message>
        <source>They choose another version of kustomize, or of Kubernetes for charts.</source>
        <translation>Sie wählen eine andere Version von kustomize oder, für Charts, von Kubernetes.</translation>
    </message>
    <message>
        <source>%1 names its cluster both by name and by server.</source>
        <translation>%1 nennt seinen Cluster sowohl mit Namen als auch mit Server.</translation>
    </message>
    <message>
        <source>%1 names no cluster that it goes to.</source>
        <translation>%1 nennt keinen Cluster, in den es geht.</translation>
    </message>
    <message>
        <source>Set one of `destination.name` and `destination.server`.</source>
        <translation>Eines von `destination.name` und `destination.server` setzen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoClusterGenerator</name>
    <message>
        <source>Save the clusters as Secrets with the label argocd.argoproj.io/secret-type: cluster in the repository.</source>
        <translation>Die Cluster als Secrets mit dem Label argocd.argoproj.io/secret-type: cluster im Repository speichern.</translation>
    </message>
    <message>
        <source>Which clusters Argo CD knows is known only in the cluster.</source>
        <translation>Welche Cluster Argo CD kennt, ist nur im Cluster bekannt.</translation>
    </message>
    <message>
        <source>The Secret %1 of a cluster is encrypted.</source>
        <translation>Das Secret %1 eines Clusters ist verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoDirectory</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>An object has no kind.</source>
        <translation>Ein Objekt hat kein Feld kind.</translation>
    </message>
    <message>
        <source>Give it `apiVersion`, `kind` and `metadata`, or exclude its file.</source>
        <translation>Ihm `apiVersion`, `kind` und `metadata` geben oder seine Datei ausschließen.</translation>
    </message>
    <message numerus="yes">
        <source>%n Jsonnet file(s) are evaluated in the cluster: %1.</source>
        <translation>
            <numerusform>%n Jsonnet-Datei wird im Cluster ausgewertet: %1.</numerusform>
            <numerusform>%n Jsonnet-Dateien werden im Cluster ausgewertet: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the other files of the folder hold is known.</source>
        <translation>Was die anderen Dateien des Ordners enthalten, ist bekannt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoFileRules</name>
    <message>
        <source>The ApplicationSet &apos;%1&apos; takes its clusters from the files %2</source>
        <translation>Das ApplicationSet &apos;%1&apos; entnimmt seine Cluster den Dateien %2</translation>
    </message>
    <message>
        <source>Name the clusters that it stands for yourself.</source>
        <translation>Die Cluster, für die es steht, selbst nennen.</translation>
    </message>
    <message>
        <source>The ApplicationSet &apos;%1&apos; takes it from a file</source>
        <translation>Das ApplicationSet &apos;%1&apos; entnimmt ihn einer Datei</translation>
    </message>
    <message>
        <source>The ApplicationSet &apos;%1&apos; looks for a file %2 in the folder of each cluster</source>
        <translation>Das ApplicationSet &apos;%1&apos; sucht im Ordner jedes Clusters eine Datei %2</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoFinish</name>
    <message>
        <source>Whether objects of the kind %1 stand in a namespace is known only in the cluster.</source>
        <translation>Ob Objekte der Art %1 in einem Namespace stehen, ist nur im Cluster bekannt.</translation>
    </message>
    <message>
        <source>%1 cannot be printed: %2</source>
        <translation>%1 lässt sich nicht ausgeben: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) are not applied by a sync that succeeds: %1.</source>
        <translation>
            <numerusform>%n Objekt wird von einem gelungenen Sync nicht angewendet: %1.</numerusform>
            <numerusform>%n Objekte werden von einem gelungenen Sync nicht angewendet: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their hook annotation says so.</source>
        <translation>Das sagt ihre Hook-Annotation.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoGenerators</name>
    <message>
        <source>The list element &quot;%1&quot; is no text.</source>
        <translation>Das Listenelement &quot;%1&quot; ist kein Text.</translation>
    </message>
    <message>
        <source>Without `goTemplate: true` a list has texts only. Quote it.</source>
        <translation>Ohne `goTemplate: true` enthält eine Liste nur Texte. In Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The generators give over %1 sets of parameters.</source>
        <translation>Die Generatoren ergeben mehr als %1 Parametersätze.</translation>
    </message>
    <message>
        <source>Narrow the generators with a selector, or split the ApplicationSet.</source>
        <translation>Die Generatoren mit einem Selektor eingrenzen oder das ApplicationSet aufteilen.</translation>
    </message>
    <message>
        <source>Generators are nested over %1 deep.</source>
        <translation>Generatoren sind mehr als %1-fach verschachtelt.</translation>
    </message>
    <message>
        <source>Argo CD takes matrix and merge inside of one another, and no deeper.</source>
        <translation>Argo CD nimmt matrix und merge ineinander, aber nicht tiefer.</translation>
    </message>
    <message>
        <source>A generator says nothing.</source>
        <translation>Ein Generator sagt nichts.</translation>
    </message>
    <message>
        <source>The generator &quot;%1&quot; is not known.</source>
        <translation>Der Generator &quot;%1&quot; ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Use one of Argo CD&apos;s generators.</source>
        <translation>Einen der Generatoren von Argo CD verwenden.</translation>
    </message>
    <message>
        <source>The generator &quot;%1&quot; asks a server for its parameters.</source>
        <translation>Der Generator &quot;%1&quot; fragt einen Server nach seinen Parametern.</translation>
    </message>
    <message>
        <source>What the generator &quot;%1&quot; gives is known only in the cluster.</source>
        <translation>Was der Generator &quot;%1&quot; ergibt, ist nur im Cluster bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>A matrix has %n generator(s).</source>
        <translation>
            <numerusform>Eine Matrix hat %n Generator.</numerusform>
            <numerusform>Eine Matrix hat %n Generatoren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it two; a matrix in a matrix makes three.</source>
        <translation>Ihr zwei geben; eine Matrix in einer Matrix ergibt drei.</translation>
    </message>
    <message>
        <source>A merge wants two generators or more, and `mergeKeys`.</source>
        <translation>Ein Merge braucht zwei Generatoren oder mehr, und `mergeKeys`.</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Das Fehlende ergänzen.</translation>
    </message>
    <message>
        <source>Two sets of parameters of a merge have the same merge keys.</source>
        <translation>Zwei Parametersätze eines Merge haben dieselben Merge-Schlüssel.</translation>
    </message>
    <message>
        <source>Add a key to `mergeKeys` that tells them apart.</source>
        <translation>`mergeKeys` um einen Schlüssel ergänzen, der sie unterscheidet.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoGitGenerator</name>
    <message>
        <source>A git generator has neither directories nor files.</source>
        <translation>Ein git-Generator hat weder directories noch files.</translation>
    </message>
    <message>
        <source>Give it one of the two.</source>
        <translation>Ihm eines von beiden geben.</translation>
    </message>
    <message>
        <source>%1 holds no parameters.</source>
        <translation>%1 enthält keine Parameter.</translation>
    </message>
    <message>
        <source>It has to be a mapping, or a list of mappings.</source>
        <translation>Es muss ein Mapping oder eine Liste von Mappings sein.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoHelm</name>
    <message>
        <source>The variable %1 is known only when Argo CD syncs.</source>
        <translation>Die Variable %1 ist erst bekannt, wenn Argo CD synchronisiert.</translation>
    </message>
    <message>
        <source>The values of %1 are not known: %2</source>
        <translation>Die Werte von %1 sind nicht bekannt: %2</translation>
    </message>
    <message>
        <source>No source has the name in %1.</source>
        <translation>Keine Quelle hat den Namen in %1.</translation>
    </message>
    <message>
        <source>Give one of the sources a `ref`.</source>
        <translation>Einer der Quellen ein `ref` geben.</translation>
    </message>
    <message>
        <source>It stands in the chart, which is not on this machine.</source>
        <translation>Die Datei liegt im Chart, das nicht auf diesem Rechner ist.</translation>
    </message>
    <message>
        <source>it stands elsewhere.</source>
        <translation>Sie liegen anderswo.</translation>
    </message>
    <message>
        <source>the values of %1</source>
        <translation>Werte von %1</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoKustomize</name>
    <message>
        <source>The image &quot;%1&quot; says nothing new.</source>
        <translation>Das Image &quot;%1&quot; sagt nichts Neues.</translation>
    </message>
    <message>
        <source>Write it like name:tag or name=new-name:tag.</source>
        <translation>Als name:tag oder name=new-name:tag schreiben.</translation>
    </message>
    <message>
        <source>The number of replicas of &quot;%1&quot; is no whole number.</source>
        <translation>Die Anzahl der Replicas von &quot;%1&quot; ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Give each item of `replicas` a name and a count.</source>
        <translation>Jedem Eintrag von `replicas` einen Namen und eine Anzahl geben.</translation>
    </message>
    <message>
        <source>The kustomization already has &quot;%1&quot;.</source>
        <translation>Die Kustomization hat &quot;%1&quot; schon.</translation>
    </message>
    <message>
        <source>Set `forceCommonLabels` or `forceCommonAnnotations`, or leave it out.</source>
        <translation>`forceCommonLabels` oder `forceCommonAnnotations` setzen, oder es weglassen.</translation>
    </message>
    <message>
        <source>`labelIncludeTemplates` needs `labelWithoutSelector`.</source>
        <translation>`labelIncludeTemplates` braucht `labelWithoutSelector`.</translation>
    </message>
    <message>
        <source>Set both, or none of them.</source>
        <translation>Beide setzen oder keines.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoOrders</name>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 steht dort zweimal.</translation>
    </message>
    <message>
        <source>The later one takes the place of the first. Give one another name.</source>
        <translation>Das spätere Objekt ersetzt das erste. Einem einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>%1 has no source.</source>
        <translation>%1 hat keine Quelle.</translation>
    </message>
    <message>
        <source>Give it `spec.source` or `spec.sources`.</source>
        <translation>`spec.source` oder `spec.sources` angeben.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoParameters</name>
    <message>
        <source>&quot;%1&quot; is no operator of a selector.</source>
        <translation>&quot;%1&quot; ist kein Operator eines Selektors.</translation>
    </message>
    <message>
        <source>Use In, NotIn, Exists or DoesNotExist.</source>
        <translation>In, NotIn, Exists oder DoesNotExist verwenden.</translation>
    </message>
    <message>
        <source>Two generators give the parameter &quot;%1&quot; different values: &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>Zwei Generatoren geben dem Parameter &quot;%1&quot; verschiedene Werte: &quot;%2&quot; und &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>Rename one of them, or set `pathParamPrefix` of a git generator.</source>
        <translation>Einen davon umbenennen oder `pathParamPrefix` eines git-Generators setzen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoRules</name>
    <message>
        <source>Argo CD knows it by the Secret &apos;%1&apos;</source>
        <translation>Argo CD kennt ihn durch das Secret &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Argo CD knows a cluster by the Secret &apos;%1&apos;, whose name of it is encrypted or missing</source>
        <translation>Argo CD kennt einen Cluster durch das Secret &apos;%1&apos;; sein Name darin ist verschlüsselt oder fehlt</translation>
    </message>
    <message>
        <source>Argo CD applications have it as their destination</source>
        <translation>Applications von Argo CD haben ihn als Ziel</translation>
    </message>
    <message>
        <source>Argo CD applications go to the server %1</source>
        <translation>Applications von Argo CD gehen an den Server %1</translation>
    </message>
    <message>
        <source>The ApplicationSet &apos;%1&apos; lists it</source>
        <translation>Das ApplicationSet &apos;%1&apos; führt ihn auf</translation>
    </message>
    <message>
        <source>The ApplicationSet &apos;%1&apos; takes each folder %2 as a cluster&apos;s name</source>
        <translation>Das ApplicationSet &apos;%1&apos; nimmt jeden Ordner %2 als Namen eines Clusters</translation>
    </message>
    <message>
        <source>The ApplicationSet &apos;%1&apos; goes to every cluster that Argo CD knows</source>
        <translation>Das ApplicationSet &apos;%1&apos; geht an jeden Cluster, den Argo CD kennt</translation>
    </message>
    <message>
        <source>The ApplicationSet &apos;%1&apos; goes to the clusters with the labels %2</source>
        <translation>Das ApplicationSet &apos;%1&apos; geht an die Cluster mit den Labels %2</translation>
    </message>
    <message>
        <source>The Secrets of these clusters are not in the repository.</source>
        <translation>Die Secrets dieser Cluster sind nicht im Repository.</translation>
    </message>
    <message>
        <source>Argo CD applications begin here; in which cluster is not said</source>
        <translation>Applications von Argo CD beginnen hier; in welchem Cluster, ist nicht gesagt</translation>
    </message>
    <message>
        <source>Set the entry of the cluster where this Argo CD runs.</source>
        <translation>Den Einstieg des Clusters setzen, in dem dieses Argo CD läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n Argo CD application(s) begin here and go to the cluster where Argo CD runs</source>
        <translation>
            <numerusform>%n Application von Argo CD beginnt hier und geht an den Cluster, in dem Argo CD läuft</numerusform>
            <numerusform>%n Applications von Argo CD beginnen hier und gehen an den Cluster, in dem Argo CD läuft</numerusform>
        </translation>
    </message>
    <message>
        <source>Argo CD applications that helm printed, and nothing leads to them</source>
        <translation>Anwendungen von Argo CD, die helm ausgegeben hat, und nichts führt zu ihnen</translation>
    </message>
    <message>
        <source>If a cluster gets them, name the cluster yourself.</source>
        <translation>Wenn ein Cluster sie bekommt, den Cluster selbst nennen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoSet</name>
    <message>
        <source>The ApplicationSet %1 has no generators.</source>
        <translation>Das ApplicationSet %1 hat keine Generatoren.</translation>
    </message>
    <message>
        <source>Without one it generates nothing.</source>
        <translation>Ohne einen erzeugt es nichts.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; of each cluster is known only in the cluster.</source>
        <translation>Der Parameter &quot;%1&quot; jedes Clusters ist nur im Cluster bekannt.</translation>
    </message>
    <message>
        <source>%1 generates an Application with the name &quot;%2&quot;, which cannot be one.</source>
        <translation>%1 erzeugt eine Application mit dem Namen &quot;%2&quot;, der keiner sein kann.</translation>
    </message>
    <message>
        <source>A parameter of its name is missing.</source>
        <translation>Ein Parameter ihres Namens fehlt.</translation>
    </message>
    <message>
        <source>%1 generates two Applications with the name &quot;%2&quot;.</source>
        <translation>%1 erzeugt zwei Applications mit dem Namen &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Argo CD takes only the first. Put another parameter into the name.</source>
        <translation>Argo CD nimmt nur die erste. Einen weiteren Parameter in den Namen aufnehmen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoSource</name>
    <message>
        <source>A source names several tools: %1.</source>
        <translation>Eine Quelle nennt mehrere Werkzeuge: %1.</translation>
    </message>
    <message>
        <source>Leave one of them.</source>
        <translation>Nur eines davon stehen lassen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoTemplate</name>
    <message>
        <source>The template &quot;%1&quot; has a &quot;{{&quot; without its &quot;}}&quot;.</source>
        <translation>Das Template &quot;%1&quot; hat ein &quot;{{&quot; ohne sein &quot;}}&quot;.</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>Es schließen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArtifactTree</name>
    <message>
        <source>Flux leaves %1 out of what it takes from this repository.</source>
        <translation>Flux lässt %1 aus, wenn es dieses Repository übernimmt.</translation>
    </message>
    <message>
        <source>Check .sourceignore, `ignore` and `sparseCheckout` of the source, and `copy` of an ArtifactGenerator; pictures, archives and links are left out as well.</source>
        <translation>.sourceignore prüfen, `ignore` und `sparseCheckout` der Quelle sowie `copy` eines ArtifactGenerators; auch Bilder, Archive und Links werden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::BundleChart</name>
    <message>
        <source>Values of the chart stand in %1, which only the cluster knows.</source>
        <translation>Werte des Charts stehen in %1, das nur der Cluster kennt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::BundleFolders</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::BundleManifests</name>
    <message>
        <source>%1 patches %2, which is not there.</source>
        <translation>%1 patcht %2, das nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>Call the patch as the file it patches, with `_patch` before the last dot.</source>
        <translation>Den Patch wie die Datei nennen, die er patcht, mit `_patch` vor dem letzten Punkt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::BundleOrders</name>
    <message>
        <source>The GitRepo %1 names the folder %2, which is not there.</source>
        <translation>Das GitRepo %1 nennt den Ordner %2, der nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>The GitRepo %1 names %2, which lies outside of its repository.</source>
        <translation>Das GitRepo %1 nennt %2, das außerhalb seines Repositorys liegt.</translation>
    </message>
    <message>
        <source>Check `paths`.</source>
        <translation>`paths` prüfen.</translation>
    </message>
    <message>
        <source>Is %1 meant?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>%1 is held back from this cluster by `doNotDeploy`.</source>
        <translation>%1 wird diesem Cluster durch `doNotDeploy` vorenthalten.</translation>
    </message>
    <message>
        <source>Two bundles are called %1, those in %2 and %3; the cluster keeps one of them.</source>
        <translation>Zwei Bundles heißen %1, die in %2 und %3; der Cluster behält eines davon.</translation>
    </message>
    <message>
        <source>Give one of them another `name` in its fleet.yaml.</source>
        <translation>Einem davon in seiner fleet.yaml einen anderen `name` geben.</translation>
    </message>
    <message>
        <source>The GitRepo %1 names the path %2, at which Fleet finds nothing.</source>
        <translation>Das GitRepo %1 nennt den Pfad %2, an dem Fleet nichts findet.</translation>
    </message>
    <message>
        <source>Leave `paths` out, or write &quot;.&quot; for the whole repository.</source>
        <translation>`paths` weglassen oder &quot;.&quot; für das ganze Repository schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::BundleScope</name>
    <message>
        <source>%1 %2 stands outside namespaces, and the bundle&apos;s `namespace` forbids that.</source>
        <translation>%1 %2 steht außerhalb von Namespaces, und der `namespace` des Bundles verbietet das.</translation>
    </message>
    <message>
        <source>Use `defaultNamespace`, or deliver it with another bundle.</source>
        <translation>`defaultNamespace` verwenden oder mit einem anderen Bundle ausliefern.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::BundleTree</name>
    <message>
        <source>The bundle does not carry %1.</source>
        <translation>Das Bundle enthält %1 nicht.</translation>
    </message>
    <message>
        <source>Look for it in `.fleetignore`.</source>
        <translation>In `.fleetignore` danach suchen.</translation>
    </message>
    <message>
        <source>%1 leads out of the bundle, and Rancher Fleet carries nothing else.</source>
        <translation>%1 führt aus dem Bundle hinaus, und anderes übernimmt Rancher Fleet nicht.</translation>
    </message>
    <message>
        <source>Put the file into the bundle&apos;s folder.</source>
        <translation>Die Datei in den Ordner des Bundles legen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::Correction</name>
    <message>
        <source>A cluster needs a name</source>
        <translation>Ein Cluster braucht einen Namen</translation>
    </message>
    <message>
        <source>Say that it is no cluster if it is none.</source>
        <translation>Sagen, dass es kein Cluster ist, wenn es keiner ist.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be a name</source>
        <translation>&apos;%1&apos; kann kein Name sein</translation>
    </message>
    <message>
        <source>Use letters, digits, dots and dashes, in one line.</source>
        <translation>Buchstaben, Ziffern, Punkte und Bindestriche in einer Zeile verwenden.</translation>
    </message>
    <message>
        <source>Another cluster is called &apos;%1&apos; already</source>
        <translation>Ein anderer Cluster heißt schon &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Merge the two if they are the same cluster, or choose another name.</source>
        <translation>Die beiden zusammenführen, wenn sie derselbe Cluster sind, oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The cluster is no longer in the list</source>
        <translation>Der Cluster ist nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>Choose it anew.</source>
        <translation>Neu wählen.</translation>
    </message>
    <message>
        <source>The topology describes the cluster &apos;%1&apos; already</source>
        <translation>Die Topologie beschreibt den Cluster &apos;%1&apos; schon</translation>
    </message>
    <message>
        <source>Change it in the files below topology/.</source>
        <translation>In den Dateien unter topology/ ändern.</translation>
    </message>
    <message>
        <source>No cluster is chosen</source>
        <translation>Kein Cluster ist gewählt</translation>
    </message>
    <message>
        <source>Choose one or more in the list.</source>
        <translation>Einen oder mehrere in der Liste wählen.</translation>
    </message>
    <message>
        <source>One cluster alone cannot be merged</source>
        <translation>Ein Cluster allein lässt sich nicht zusammenführen</translation>
    </message>
    <message>
        <source>Choose two or more.</source>
        <translation>Zwei oder mehr wählen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos; are of two fleets</source>
        <translation>&apos;%1&apos; und &apos;%2&apos; gehören zu zwei Flotten</translation>
    </message>
    <message>
        <source>Only clusters of one fleet can be merged.</source>
        <translation>Nur Cluster einer Flotte lassen sich zusammenführen.</translation>
    </message>
    <message>
        <source>Each cluster needs a name of its own</source>
        <translation>Jeder Cluster braucht einen eigenen Namen</translation>
    </message>
    <message>
        <source>Rename one after the other.</source>
        <translation>Einen nach dem anderen umbenennen.</translation>
    </message>
    <message>
        <source>name of a cluster</source>
        <translation>Name eines Clusters</translation>
    </message>
    <message numerus="yes">
        <source>ring of %n cluster(s)</source>
        <translation>
            <numerusform>Ring von %n Cluster</numerusform>
            <numerusform>Ring von %n Clustern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>site of %n cluster(s)</source>
        <translation>
            <numerusform>Standort von %n Cluster</numerusform>
            <numerusform>Standort von %n Clustern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>region of %n cluster(s)</source>
        <translation>
            <numerusform>Region von %n Cluster</numerusform>
            <numerusform>Region von %n Clustern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merging of %n cluster(s)</source>
        <translation>
            <numerusform>Zusammenführen von %n Cluster</numerusform>
            <numerusform>Zusammenführen von %n Clustern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) taken out</source>
        <translation>
            <numerusform>%n Cluster herausgenommen</numerusform>
            <numerusform>%n Cluster herausgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) taken back</source>
        <translation>
            <numerusform>%n Cluster wieder aufgenommen</numerusform>
            <numerusform>%n Cluster wieder aufgenommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::Discovery</name>
    <message>
        <source>Discovery was cancelled.</source>
        <translation>Die Erkennung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The topology describes it</source>
        <translation>Die Topologie beschreibt ihn</translation>
    </message>
    <message>
        <source>Listing files</source>
        <translation>Dateien werden aufgelistet</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FleetFile</name>
    <message>
        <source>The file is no mapping.</source>
        <translation>Die Datei ist kein Mapping.</translation>
    </message>
    <message>
        <source>See Rancher Fleet&apos;s reference of fleet.yaml.</source>
        <translation>Siehe die Referenz von Rancher Fleet zu fleet.yaml.</translation>
    </message>
    <message>
        <source>`targetCustomizationMode` is %1, which is none.</source>
        <translation>`targetCustomizationMode` ist %1; diesen Modus gibt es nicht.</translation>
    </message>
    <message>
        <source>Write FirstMatch or AllMatches.</source>
        <translation>FirstMatch oder AllMatches schreiben.</translation>
    </message>
    <message>
        <source>An entry of `dependsOn` has neither a name nor a selector.</source>
        <translation>Ein Eintrag von `dependsOn` hat weder einen Namen noch einen Selektor.</translation>
    </message>
    <message>
        <source>Name the bundle that has to be ready first.</source>
        <translation>Das Bundle nennen, das zuerst bereit sein muss.</translation>
    </message>
    <message>
        <source>The values in %1 cannot be read.</source>
        <translation>Die Werte in %1 lassen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FleetSplit</name>
    <message>
        <source>Another cluster is called &apos;%1&apos; too, therefore it is proposed as &apos;%2&apos;</source>
        <translation>Ein anderer Cluster heißt auch &apos;%1&apos;, daher wird er als &apos;%2&apos; vorgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) are in it</source>
        <translation>
            <numerusform>%n Cluster ist darin</numerusform>
            <numerusform>%n Cluster sind darin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxAgent</name>
    <message>
        <source>%1 has the version %2, which is not known; it is read as v1.</source>
        <translation>%1 hat die Version %2, die nicht bekannt ist; gelesen wird v1.</translation>
    </message>
    <message>
        <source>Check `apiVersion`.</source>
        <translation>`apiVersion` prüfen.</translation>
    </message>
    <message>
        <source>`%1` of %2 is no field of v1; the cluster drops it.</source>
        <translation>`%1` von %2 ist kein Feld von v1; der Cluster verwirft es.</translation>
    </message>
    <message>
        <source>Write it as `patches`.</source>
        <translation>Als `patches` schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxBuild</name>
    <message>
        <source>%1 is for another cluster.</source>
        <translation>%1 ist für einen anderen Cluster.</translation>
    </message>
    <message>
        <source>%1 has no apiVersion.</source>
        <translation>%1 hat keine apiVersion.</translation>
    </message>
    <message>
        <source>Flux applies nothing of this Kustomization until it has one.</source>
        <translation>Flux wendet nichts aus dieser Kustomization an, bis sie vorhanden ist.</translation>
    </message>
    <message>
        <source>%1 is to deliver the folder %2, which does not exist.</source>
        <translation>%1 soll den Ordner %2 ausliefern, der nicht existiert.</translation>
    </message>
    <message>
        <source>Check `path`.</source>
        <translation>`path` prüfen.</translation>
    </message>
    <message>
        <source>The nearest folder that exists is %1.</source>
        <translation>Der nächstgelegene vorhandene Ordner ist %1.</translation>
    </message>
    <message>
        <source>%1 is encrypted; it is shown as it is in the repository.</source>
        <translation>%1 ist verschlüsselt; gezeigt wird es, wie es im Repository steht.</translation>
    </message>
    <message>
        <source>%1 is made of an encrypted file; its content and the hash in its name are others in the cluster.</source>
        <translation>%1 entsteht aus einer verschlüsselten Datei; sein Inhalt und der Hash in seinem Namen sind im Cluster andere.</translation>
    </message>
    <message>
        <source>%1 is encrypted, but %2 does not decrypt.</source>
        <translation>%1 ist verschlüsselt, aber %2 entschlüsselt nicht.</translation>
    </message>
    <message>
        <source>Set `decryption` in the Kustomization.</source>
        <translation>`decryption` in der Kustomization setzen.</translation>
    </message>
    <message>
        <source>%1 is known only in the cluster; no variable is known to need it.</source>
        <translation>%1 ist nur im Cluster bekannt; von keiner Variablen ist bekannt, dass sie es braucht.</translation>
    </message>
    <message>
        <source>%1 is known only in the cluster; these variables stay as they are written: %2.</source>
        <translation>%1 ist nur im Cluster bekannt; diese Variablen bleiben, wie sie geschrieben sind: %2.</translation>
    </message>
    <message>
        <source>The variable %1 in %2 is not set and becomes empty.</source>
        <translation>Die Variable %1 in %2 ist nicht gesetzt und wird leer.</translation>
    </message>
    <message>
        <source>Set it under `postBuild`, give it a default, or write $${%1} where the text is meant.</source>
        <translation>Unter `postBuild` setzen, einen Vorgabewert angeben, oder $${%1} schreiben, wo der Text gemeint ist.</translation>
    </message>
    <message>
        <source>%1 is to deliver the folder %2, which its source leaves out.</source>
        <translation>%1 soll den Ordner %2 ausliefern, den die Quelle weglässt.</translation>
    </message>
    <message>
        <source>Look at the source&apos;s `ignore` and `sparseCheckout`, and at .sourceignore.</source>
        <translation>`ignore` und `sparseCheckout` der Quelle und .sourceignore ansehen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxGenerator</name>
    <message>
        <source>The component %1 is no path in the repository.</source>
        <translation>Die Komponente %1 ist kein Pfad im Repository.</translation>
    </message>
    <message>
        <source>Name a folder relative to `path`.</source>
        <translation>Einen Ordner relativ zu `path` nennen.</translation>
    </message>
    <message>
        <source>%1 is no kustomization.</source>
        <translation>%1 ist keine Kustomization.</translation>
    </message>
    <message>
        <source>Write a mapping with `resources`, or remove the file.</source>
        <translation>Ein Mapping mit `resources` schreiben oder die Datei entfernen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxKustomization</name>
    <message>
        <source>`%1` of the Kustomization %2 is no %3.</source>
        <translation>`%1` der Kustomization %2 ist nicht vom Typ %3.</translation>
    </message>
    <message>
        <source>The cluster refuses the object; quote numbers and booleans that are meant as text.</source>
        <translation>Der Cluster weist das Objekt zurück; Zahlen und Wahrheitswerte, die als Text gemeint sind, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxRules</name>
    <message>
        <source>Flux was bootstrapped with the path ./%1</source>
        <translation>Flux wurde mit dem Pfad ./%1 gebootstrappt</translation>
    </message>
    <message>
        <source>The Flux instance &apos;%1&apos; syncs the path ./%2</source>
        <translation>Die Flux-Instanz &apos;%1&apos; synchronisiert den Pfad ./%2</translation>
    </message>
    <message>
        <source>The Flux Kustomization &apos;%1&apos; has a path that is not here</source>
        <translation>Die Flux-Kustomization &apos;%1&apos; hat einen Pfad, den es hier nicht gibt</translation>
    </message>
    <message>
        <source>The Flux Kustomization &apos;%1&apos; takes its files from the %2 &apos;%3&apos;</source>
        <translation>Die Flux-Kustomization &apos;%1&apos; nimmt ihre Dateien von %2 &apos;%3&apos;</translation>
    </message>
    <message>
        <source>It is followed once its source is mapped to a folder on this machine.</source>
        <translation>Sie wird verfolgt, sobald ihre Quelle einem Ordner auf diesem Rechner zugeordnet ist.</translation>
    </message>
    <message>
        <source>Flux Kustomizations are here, but nothing leads to them</source>
        <translation>Flux-Kustomizations sind hier, aber nichts führt zu ihnen</translation>
    </message>
    <message>
        <source>Include the folder somewhere, or remove it.</source>
        <translation>Den Ordner irgendwo einbinden oder entfernen.</translation>
    </message>
    <message>
        <source>A Flux Kustomization here leads to its own folder</source>
        <translation>Eine Flux-Kustomization hier führt zu ihrem eigenen Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n Flux Kustomization(s) begin here and nothing leads to them</source>
        <translation>
            <numerusform>%n Flux-Kustomization beginnt hier, und nichts führt zu ihr</numerusform>
            <numerusform>%n Flux-Kustomizations beginnen hier, und nichts führt zu ihnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Flux delivers to it from another cluster, by the kubeConfig &apos;%1&apos;</source>
        <translation>Flux liefert aus einem anderen Cluster an ihn, mit der kubeConfig &apos;%1&apos;</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxSource</name>
    <message>
        <source>%1 leads out of the repository; Flux takes %2.</source>
        <translation>%1 führt aus dem Repository hinaus; Flux nimmt %2.</translation>
    </message>
    <message>
        <source>Write the path from the repository&apos;s root.</source>
        <translation>Den Pfad von der Wurzel des Repositorys aus schreiben.</translation>
    </message>
    <message>
        <source>Keep the source&apos;s object in the repository.</source>
        <translation>Das Objekt der Quelle im Repository ablegen.</translation>
    </message>
    <message>
        <source>ArtifactGenerator %1 puts %2 together from several sources, or renames, merges or unpacks files: what is in it is not known here.</source>
        <translation>ArtifactGenerator %1 setzt %2 aus mehreren Quellen zusammen oder benennt Dateien um, führt sie zusammen oder packt sie aus: Was darin ist, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Nobody delivers %1, the source of Kustomization %2: its files are not known.</source>
        <translation>Niemand liefert %1, die Quelle der Kustomization %2: Ihre Dateien sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Keep the source&apos;s object in the repository, where the cluster gets it.</source>
        <translation>Halten Sie das Objekt der Quelle im Repository, dort, wo der Cluster es bekommt.</translation>
    </message>
    <message>
        <source>Nobody delivers %1; it is taken for this repository.</source>
        <translation>Niemand liefert %1; es wird für dieses Repository gehalten.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxSubstitution</name>
    <message>
        <source>%1 can no longer be read after its variables were put in</source>
        <translation>%1 ist nicht mehr lesbar, nachdem seine Variablen eingesetzt wurden</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxVariables</name>
    <message>
        <source>&quot;%1&quot; is no name of a variable.</source>
        <translation>&quot;%1&quot; ist kein Name einer Variablen.</translation>
    </message>
    <message>
        <source>Use letters, digits and underscores only, and begin with no digit.</source>
        <translation>Nur Buchstaben, Ziffern und Unterstriche verwenden und nicht mit einer Ziffer beginnen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::FolderRules</name>
    <message>
        <source>The repository has an overlay of this name; nothing tells how many clusters there are</source>
        <translation>Das Repository hat ein Overlay dieses Namens; nichts sagt, wie viele Cluster es gibt</translation>
    </message>
    <message numerus="yes">
        <source>%n app(s) have an overlay of this name; nothing tells how many clusters there are</source>
        <translation>
            <numerusform>%n App hat ein Overlay dieses Namens; nichts sagt, wie viele Cluster es gibt</numerusform>
            <numerusform>%n Apps haben ein Overlay dieses Namens; nichts sagt, wie viele Cluster es gibt</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a folder below &apos;clusters&apos;</source>
        <translation>Es ist ein Ordner unter &apos;clusters&apos;</translation>
    </message>
    <message>
        <source>It is one of the folders that share the base of &apos;%1&apos;</source>
        <translation>Es ist einer der Ordner, die sich die Base von &apos;%1&apos; teilen</translation>
    </message>
    <message>
        <source>It is a folder below &apos;%1&apos;, and nothing else tells of clusters</source>
        <translation>Es ist ein Ordner unter &apos;%1&apos;, und nichts anderes spricht von Clustern</translation>
    </message>
    <message numerus="yes">
        <source>It is a catalogue: %n thing(s) have overlays of their own, and no environment is common to a quarter of them</source>
        <translation>
            <numerusform>Es ist ein Katalog: %n Teil hat eigene Overlays, und keine Umgebung ist einem Viertel davon gemeinsam</numerusform>
            <numerusform>Es ist ein Katalog: %n Teile haben eigene Overlays, und keine Umgebung ist einem Viertel davon gemeinsam</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the repository that takes something from it.</source>
        <translation>Das Repository öffnen, das etwas daraus nimmt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::Following</name>
    <message>
        <source>The cluster %1 has no folder %2.</source>
        <translation>Der Cluster %1 hat keinen Ordner %2.</translation>
    </message>
    <message>
        <source>Check the cluster&apos;s entry point in the topology.</source>
        <translation>Den Einstiegspunkt des Clusters in der Topologie prüfen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is not followed: it stands more than %2 orders below the cluster&apos;s entry point.</source>
        <translation>%1 wird nicht verfolgt: Es steht mehr als %2 Aufträge unter dem Einstiegspunkt des Clusters.</translation>
    </message>
    <message>
        <source>Let fewer objects order one another.</source>
        <translation>Weniger Objekte einander beauftragen lassen.</translation>
    </message>
    <message>
        <source>%1 and what it delivers order each other in a circle: %2.</source>
        <translation>%1 und was es ausliefert, beauftragen einander im Kreis: %2.</translation>
    </message>
    <message>
        <source>Take %1 out of one of these folders.</source>
        <translation>%1 aus einem dieser Ordner herausnehmen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::GoTemplate</name>
    <message>
        <source>A key is no text.</source>
        <translation>Ein Schlüssel ist kein Text.</translation>
    </message>
    <message>
        <source>Use texts as keys.</source>
        <translation>Texte als Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>Hier fehlt etwas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit here.</source>
        <translation>&quot;%1&quot; passt hier nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>&quot;%1&quot; ist keine Zahl.</translation>
    </message>
    <message>
        <source>The function &quot;%1&quot; is not known.</source>
        <translation>Die Funktion &quot;%1&quot; ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It is nested over %1 deep.</source>
        <translation>Es ist mehr als %1-fach verschachtelt.</translation>
    </message>
    <message>
        <source>Values of the types %1 and %2 cannot be compared.</source>
        <translation>Werte der Typen %1 und %2 lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Only texts, lists and mappings have a length.</source>
        <translation>Nur Texte, Listen und Mappings haben eine Länge.</translation>
    </message>
    <message>
        <source>This value cannot be indexed in this way.</source>
        <translation>Dieser Wert lässt sich so nicht indizieren.</translation>
    </message>
    <message>
        <source>The index %1 is out of range.</source>
        <translation>Der Index %1 liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>The function &quot;b64dec&quot; got a text that is no base64.</source>
        <translation>Die Funktion &quot;b64dec&quot; erhielt einen Text, der kein Base64 ist.</translation>
    </message>
    <message>
        <source>The function &quot;fromYaml&quot; got a text that is no mapping.</source>
        <translation>Die Funktion &quot;fromYaml&quot; erhielt einen Text, der kein Mapping ist.</translation>
    </message>
    <message>
        <source>The function &quot;fromYamlArray&quot; got a text that is no list.</source>
        <translation>Die Funktion &quot;fromYamlArray&quot; erhielt einen Text, der keine Liste ist.</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; is not declared.</source>
        <translation>Die Variable &quot;%1&quot; ist nicht deklariert.</translation>
    </message>
    <message>
        <source>Only a function takes arguments.</source>
        <translation>Nur eine Funktion nimmt Argumente.</translation>
    </message>
    <message>
        <source>There is nothing that could have a field &quot;%1&quot;.</source>
        <translation>Es gibt nichts, das ein Feld &quot;%1&quot; haben könnte.</translation>
    </message>
    <message>
        <source>A value has no fields, &quot;%1&quot; neither.</source>
        <translation>Ein Wert hat keine Felder, auch &quot;%1&quot; nicht.</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot;.</source>
        <translation>Einen Schlüssel &quot;%1&quot; gibt es nicht.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>einen Wahrheitswert</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>ein Mapping</translation>
    </message>
    <message numerus="yes">
        <source>The function &quot;%1&quot; does not take %n argument(s).</source>
        <translation>
            <numerusform>Die Funktion &quot;%1&quot; lässt sich nicht mit %n Argument aufrufen.</numerusform>
            <numerusform>Die Funktion &quot;%1&quot; lässt sich nicht mit %n Argumenten aufrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The function &quot;%1&quot; wants %2 as argument %3, and got %4.</source>
        <translation>Die Funktion &quot;%1&quot; braucht %2 als Argument %3 und erhielt %4.</translation>
    </message>
    <message>
        <source>The function &quot;%1&quot; makes more than the limit of %2 bytes.</source>
        <translation>Die Funktion &quot;%1&quot; erzeugt mehr als die Grenze von %2 Bytes.</translation>
    </message>
    <message>
        <source>The character &quot;%1&quot; has no meaning here.</source>
        <translation>Das Zeichen &quot;%1&quot; hat hier keine Bedeutung.</translation>
    </message>
    <message>
        <source>A text in backquotes is not closed.</source>
        <translation>Ein Text in Backquotes ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A text has an escape that Go does not know.</source>
        <translation>Ein Text hat eine Escape-Sequenz, die Go nicht kennt.</translation>
    </message>
    <message>
        <source>A text in quotes is not closed.</source>
        <translation>Ein Text in Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A character in quotes is not closed.</source>
        <translation>Ein Zeichen in Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>In the template &quot;%1&quot;, line %2, column %3: %4</source>
        <translation>Im Template &quot;%1&quot;, Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>A comment is not closed.</source>
        <translation>Ein Kommentar ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The range %1 to %2 is not in the list.</source>
        <translation>Der Bereich %1 bis %2 liegt nicht in der Liste.</translation>
    </message>
    <message>
        <source>A list has more than the limit of %1 items.</source>
        <translation>Eine Liste hat mehr als die Grenze von %1 Einträgen.</translation>
    </message>
    <message>
        <source>The function &quot;dig&quot; wants names, a default and a mapping.</source>
        <translation>Die Funktion &quot;dig&quot; braucht Namen, einen Vorgabewert und ein Mapping.</translation>
    </message>
    <message>
        <source>A number is divided by zero.</source>
        <translation>Eine Zahl wird durch null geteilt.</translation>
    </message>
    <message>
        <source>&quot;end&quot; or &quot;else&quot; closes nothing.</source>
        <translation>&quot;end&quot; oder &quot;else&quot; schließt nichts.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not supported.</source>
        <translation>&quot;%1&quot; wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands outside of &quot;range&quot;.</source>
        <translation>&quot;%1&quot; steht außerhalb von &quot;range&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no &quot;end&quot;.</source>
        <translation>&quot;%1&quot; hat kein &quot;end&quot;.</translation>
    </message>
    <message>
        <source>There are two &quot;else&quot; in a row.</source>
        <translation>Zwei &quot;else&quot; folgen aufeinander.</translation>
    </message>
    <message>
        <source>This does not fit behind &quot;else&quot;.</source>
        <translation>Das passt nicht hinter &quot;else&quot;.</translation>
    </message>
    <message>
        <source>It takes over %1 steps.</source>
        <translation>Es braucht mehr als %1 Schritte.</translation>
    </message>
    <message>
        <source>It writes over %1 bytes.</source>
        <translation>Es schreibt mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>&quot;range&quot; cannot walk over this value.</source>
        <translation>&quot;range&quot; kann diesen Wert nicht durchlaufen.</translation>
    </message>
    <message>
        <source>The function &quot;repeat&quot; makes more than the limit of %1 bytes.</source>
        <translation>Die Funktion &quot;repeat&quot; erzeugt mehr als die Grenze von %1 Bytes.</translation>
    </message>
    <message>
        <source>The range %1 to %2 is not in the text.</source>
        <translation>Der Bereich %1 bis %2 liegt nicht im Text.</translation>
    </message>
    <message>
        <source>The function &quot;slugify&quot; wants a length, a boolean and a name.</source>
        <translation>Die Funktion &quot;slugify&quot; braucht eine Länge, einen Wahrheitswert und einen Namen.</translation>
    </message>
    <message>
        <source>Check what the template gives to the function.</source>
        <translation>Prüfen, was das Template der Funktion übergibt.</translation>
    </message>
    <message>
        <source>Correct the template there.</source>
        <translation>Das Template dort berichtigen.</translation>
    </message>
    <message>
        <source>An action is not closed with &quot;%1&quot;.</source>
        <translation>Eine Aktion ist nicht mit &quot;%1&quot; geschlossen.</translation>
    </message>
    <message>
        <source>The function &quot;slugify&quot; is known here for letters, digits and &quot; -_./:&quot; only.</source>
        <translation>Die Funktion &quot;slugify&quot; ist hier nur für Buchstaben, Ziffern und &quot; -_./:&quot; bekannt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::HelmChartAgent</name>
    <message>
        <source>The values that stand in %1 are known only in the cluster.</source>
        <translation>Die Werte, die in %1 stehen, sind nur im Cluster bekannt.</translation>
    </message>
    <message>
        <source>The values of %1 cannot be read: %2</source>
        <translation>Die Werte von %1 lassen sich nicht lesen: %2</translation>
    </message>
</context>
<context>
    <name>efa::delivery::HelmOpAgent</name>
    <message>
        <source>The HelmOp %1 delivers nothing: %2</source>
        <translation>Der HelmOp %1 liefert nichts aus: %2</translation>
    </message>
</context>
<context>
    <name>efa::delivery::HelmReleaseAgent</name>
    <message>
        <source>%1 installs its chart in another cluster.</source>
        <translation>%1 installiert sein Chart in einem anderen Cluster.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::HelmUnit</name>
    <message>
        <source>A Helm chart is rendered in the cluster.</source>
        <translation>Ein Helm-Chart wird im Cluster gerendert.</translation>
    </message>
    <message>
        <source>The Helm chart %1 is rendered in the cluster.</source>
        <translation>Das Helm-Chart %1 wird im Cluster gerendert.</translation>
    </message>
    <message>
        <source>Its chart, version and values are compared one by one.</source>
        <translation>Chart, Version und Werte werden einzeln verglichen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::HelmValues</name>
    <message>
        <source>The Helm parameter &quot;%1&quot; has no path that can be set.</source>
        <translation>Der Helm-Parameter &quot;%1&quot; hat keinen Pfad, der sich setzen lässt.</translation>
    </message>
    <message>
        <source>Write it like image.tag or hosts[0].name.</source>
        <translation>Etwa als image.tag oder hosts[0].name schreiben.</translation>
    </message>
    <message>
        <source>The values in %1 are no mapping.</source>
        <translation>%1: Die Werte sind kein Mapping.</translation>
    </message>
    <message>
        <source>Values are a mapping of names to values.</source>
        <translation>Werte sind ein Mapping von Namen auf Werte.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::HelmValuesFrom</name>
    <message>
        <source>The values that stand in %1 are known only in the cluster.</source>
        <translation>Die Werte, die in %1 stehen, sind nur im Cluster bekannt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::HubUnits</name>
    <message>
        <source>What it orders is not known, as it is broken: %1</source>
        <translation>Was es anordnet, ist nicht bekannt, denn es ist fehlerhaft: %1</translation>
    </message>
</context>
<context>
    <name>efa::delivery::LabelQuery</name>
    <message>
        <source>A selector has `matchLabels` with a text for each label, and `matchExpressions` with `key`, `operator` (In, NotIn, Exists, DoesNotExist) and `values`.</source>
        <translation>Ein Selektor hat `matchLabels` mit einem Text für jedes Label und `matchExpressions` mit `key`, `operator` (In, NotIn, Exists, DoesNotExist) und `values`.</translation>
    </message>
    <message>
        <source>The selector is no mapping.</source>
        <translation>Der Selektor ist kein Mapping.</translation>
    </message>
    <message>
        <source>`matchLabels` is no mapping.</source>
        <translation>`matchLabels` ist kein Mapping.</translation>
    </message>
    <message>
        <source>`matchLabels` holds %1, which no label can be.</source>
        <translation>`matchLabels` enthält %1, das kein Label sein kann.</translation>
    </message>
    <message>
        <source>`matchExpressions` is no list.</source>
        <translation>`matchExpressions` ist keine Liste.</translation>
    </message>
    <message>
        <source>`matchExpressions` holds the key %1, which no label can have.</source>
        <translation>`matchExpressions` enthält den Schlüssel %1, den kein Label haben kann.</translation>
    </message>
    <message>
        <source>`matchExpressions` holds the operator %1, which is none.</source>
        <translation>`matchExpressions` enthält den Operator %1, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The operator %1 of %2 has no values.</source>
        <translation>Der Operator %1 von %2 hat keine Werte.</translation>
    </message>
    <message>
        <source>The operator %1 of %2 takes no values.</source>
        <translation>Der Operator %1 von %2 nimmt keine Werte.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::OtherRevision</name>
    <message>
        <source>%1 takes %2 of this repository; what is shown is the open one.</source>
        <translation>%1 nimmt die Revision %2 dieses Repositorys; gezeigt wird die geöffnete.</translation>
    </message>
    <message>
        <source>Render that revision with --rev.</source>
        <translation>Jene Revision mit --rev rendern.</translation>
    </message>
    <message>
        <source>That revision is not on this machine: fetch it with `git fetch`.</source>
        <translation>Jene Revision ist nicht auf diesem Rechner: Sie lässt sich mit `git fetch` holen.</translation>
    </message>
    <message>
        <source>%1 takes the artifact %2 that is made of this repository; what is shown is the open one.</source>
        <translation>%1 nimmt das Artefakt %2, das aus diesem Repository entsteht; gezeigt wird der geöffnete Stand.</translation>
    </message>
    <message>
        <source>Render the revision that it is made of with --rev.</source>
        <translation>Mit --rev wird die Revision gerendert, aus der es entsteht.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::PatternRules</name>
    <message>
        <source>It is the hub of a validated pattern: its main cluster group</source>
        <translation>Er ist der Hub eines Validated Pattern: dessen Haupt-Clustergruppe</translation>
    </message>
    <message>
        <source>It is a cluster group that the hub of a validated pattern manages; nothing tells how many clusters are in it</source>
        <translation>Es ist eine Clustergruppe, die der Hub eines Validated Pattern verwaltet; wie viele Cluster darin sind, sagt nichts</translation>
    </message>
    <message>
        <source>It is a cluster group of a validated pattern</source>
        <translation>Es ist eine Clustergruppe eines Validated Pattern</translation>
    </message>
    <message>
        <source>The main cluster group &apos;%1&apos; has no values file here</source>
        <translation>Die Haupt-Clustergruppe &apos;%1&apos; hat hier keine Datei mit Werten</translation>
    </message>
    <message>
        <source>Add values-%1.yaml beside it.</source>
        <translation>values-%1.yaml daneben anlegen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::PlaceRules</name>
    <message>
        <source>It includes the ring &apos;%1&apos;</source>
        <translation>Er bindet den Ring &apos;%1&apos; ein</translation>
    </message>
    <message>
        <source>It includes the site &apos;%1&apos;</source>
        <translation>Er bindet den Standort &apos;%1&apos; ein</translation>
    </message>
    <message>
        <source>It includes the region &apos;%1&apos;</source>
        <translation>Er bindet die Region &apos;%1&apos; ein</translation>
    </message>
    <message>
        <source>Flux substitutes the cluster&apos;s name &apos;%1&apos;</source>
        <translation>Flux setzt den Namen &apos;%1&apos; des Clusters ein</translation>
    </message>
    <message>
        <source>Flux substitutes the ring &apos;%1&apos;</source>
        <translation>Flux setzt den Ring &apos;%1&apos; ein</translation>
    </message>
    <message>
        <source>Flux substitutes the site &apos;%1&apos;</source>
        <translation>Flux setzt den Standort &apos;%1&apos; ein</translation>
    </message>
    <message>
        <source>Flux substitutes the region &apos;%1&apos;</source>
        <translation>Flux setzt die Region &apos;%1&apos; ein</translation>
    </message>
    <message>
        <source>Its label says the ring &apos;%1&apos;</source>
        <translation>Sein Label nennt den Ring &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Its label says the region &apos;%1&apos;</source>
        <translation>Sein Label nennt die Region &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Its label says the site &apos;%1&apos;</source>
        <translation>Sein Label nennt den Standort &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Its name or folder says the ring &apos;%1&apos;</source>
        <translation>Sein Name oder Ordner nennt den Ring &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Its folder says the site &apos;%1&apos;</source>
        <translation>Sein Ordner nennt den Standort &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Its folder says the region &apos;%1&apos;</source>
        <translation>Sein Ordner nennt die Region &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Its name says the region &apos;%1&apos;</source>
        <translation>Sein Name nennt die Region &apos;%1&apos;</translation>
    </message>
    <message>
        <source>It includes the ring &apos;%1&apos; of &apos;%2&apos;</source>
        <translation>Er bindet den Ring &apos;%1&apos; von &apos;%2&apos; ein</translation>
    </message>
</context>
<context>
    <name>efa::delivery::PlainFolder</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::RancherAgent</name>
    <message>
        <source>The GitRepo %1 delivers nothing: %2</source>
        <translation>Das GitRepo %1 liefert nichts aus: %2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::RancherBuild</name>
    <message>
        <source>The bundle has no %1, which `kustomize.dir` names.</source>
        <translation>Das Bundle hat kein %1, das `kustomize.dir` nennt.</translation>
    </message>
    <message>
        <source>Is %1 meant?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>The folder has to stand in the bundle and to hold a kustomization.yaml.</source>
        <translation>Der Ordner muss im Bundle liegen und eine kustomization.yaml enthalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) below templates/ are rendered by Helm in the cluster: %1.</source>
        <translation>
            <numerusform>%n Datei unter templates/ wird von Helm im Cluster gerendert: %1.</numerusform>
            <numerusform>%n Dateien unter templates/ werden von Helm im Cluster gerendert: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the other files of the bundle hold is known.</source>
        <translation>Was die anderen Dateien des Bundles enthalten, ist bekannt.</translation>
    </message>
    <message>
        <source>%1 also marks the namespace %2 with %3.</source>
        <translation>%1 kennzeichnet auch den Namespace %2 mit %3.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::RancherRules</name>
    <message>
        <source>The cluster group &apos;%1&apos; names no cluster, only labels</source>
        <translation>Die Clustergruppe &apos;%1&apos; nennt keinen Cluster, nur Labels</translation>
    </message>
    <message>
        <source>Set the labels of the clusters that are in it.</source>
        <translation>Die Labels der Cluster setzen, die dazugehören.</translation>
    </message>
    <message>
        <source>The cluster group &apos;%1&apos; holds the clusters with this environment</source>
        <translation>Die Clustergruppe &apos;%1&apos; enthält die Cluster mit dieser Umgebung</translation>
    </message>
    <message>
        <source>It is registered with Rancher Fleet</source>
        <translation>Er ist bei Rancher Fleet registriert</translation>
    </message>
    <message>
        <source>The GitRepo &apos;%1&apos; names no cluster</source>
        <translation>Das GitRepo &apos;%1&apos; nennt keinen Cluster</translation>
    </message>
    <message>
        <source>The bundle goes to whatever clusters its GitRepo targets</source>
        <translation>Das Bundle geht an die Cluster, auf die sein GitRepo zielt</translation>
    </message>
    <message>
        <source>Name the clusters yourself, or add the GitRepo with its targets.</source>
        <translation>Die Cluster selbst nennen oder das GitRepo mit seinen Zielen hinzufügen.</translation>
    </message>
    <message>
        <source>Rancher Fleet targets the clusters of this environment by their labels</source>
        <translation>Rancher Fleet zielt über ihre Labels auf die Cluster dieser Umgebung</translation>
    </message>
    <message>
        <source>Rancher Fleet targets it by its name</source>
        <translation>Rancher Fleet zielt über seinen Namen auf ihn</translation>
    </message>
    <message>
        <source>It is in the cluster group &apos;%1&apos;</source>
        <translation>Er ist in der Clustergruppe &apos;%1&apos;</translation>
    </message>
    <message>
        <source>No registered cluster is in the cluster group &apos;%1&apos;</source>
        <translation>Kein registrierter Cluster ist in der Clustergruppe &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Rancher Fleet targets it by its labels</source>
        <translation>Rancher Fleet wählt ihn nach seinen Labels</translation>
    </message>
    <message>
        <source>Nothing that it names is there: %1</source>
        <translation>Nichts von dem, was sie nennt, ist da: %1</translation>
    </message>
    <message>
        <source>It is a template, or files are missing beside it.</source>
        <translation>Sie ist eine Vorlage, oder neben ihr fehlen Dateien.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::RancherTarget</name>
    <message>
        <source>`%1` of a target cannot be read.</source>
        <translation>`%1` eines Ziels lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The ClusterGroup %1 takes no cluster: %2</source>
        <translation>Die ClusterGroup %1 nimmt keinen Cluster: %2</translation>
    </message>
    <message>
        <source>A target is no mapping.</source>
        <translation>Ein Ziel ist kein Mapping.</translation>
    </message>
    <message>
        <source>Name clusters with `clusterName`, `clusterSelector`, `clusterGroup` or `clusterGroupSelector`.</source>
        <translation>Cluster mit `clusterName`, `clusterSelector`, `clusterGroup` oder `clusterGroupSelector` nennen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::RenderedChart</name>
    <message>
        <source>It was not rendered: %1</source>
        <translation>Es wurde nicht gerendert: %1</translation>
    </message>
    <message>
        <source>some of its values are known only in the cluster.</source>
        <translation>Einige seiner Werte sind nur im Cluster bekannt.</translation>
    </message>
    <message>
        <source>its agent changes what Helm gives, or takes values from files of the chart.</source>
        <translation>Sein Agent ändert, was Helm ergibt, oder nimmt Werte aus Dateien des Charts.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ResourceSetBuild</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>What is copied from %1 is known only in the cluster.</source>
        <translation>Was von %1 kopiert wird, ist nur im Cluster bekannt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ResourceSetInputs</name>
    <message>
        <source>An input of %1 is no mapping.</source>
        <translation>Eine Eingabe von %1 ist keine Zuordnung.</translation>
    </message>
    <message>
        <source>Write names and values.</source>
        <translation>Namen und Werte schreiben.</translation>
    </message>
    <message>
        <source>Nobody delivers the ResourceSetInputProvider %1.</source>
        <translation>Niemand liefert den ResourceSetInputProvider %1.</translation>
    </message>
    <message>
        <source>What %1 exports (%2) is known only in the cluster.</source>
        <translation>Was %1 ausgibt (%2), ist nur im Cluster bekannt.</translation>
    </message>
    <message>
        <source>The input &quot;id&quot; of %1 is known only in the cluster.</source>
        <translation>Die Eingabe &quot;id&quot; von %1 ist nur im Cluster bekannt.</translation>
    </message>
    <message>
        <source>The inputs have over %1 permutations.</source>
        <translation>Die Eingaben haben über %1 Kombinationen.</translation>
    </message>
    <message>
        <source>Take fewer inputs of each provider.</source>
        <translation>Weniger Eingaben je Anbieter nehmen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::RestRules</name>
    <message numerus="yes">
        <source>%n file(s) of tests, documents, tools or hidden folders</source>
        <translation>
            <numerusform>%n Datei von Tests, Dokumenten, Werkzeugen oder versteckten Ordnern</numerusform>
            <numerusform>%n Dateien von Tests, Dokumenten, Werkzeugen oder versteckten Ordnern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) that become YAML elsewhere</source>
        <translation>
            <numerusform>%n Template, das anderswo zu YAML wird</numerusform>
            <numerusform>%n Templates, die anderswo zu YAML werden</numerusform>
        </translation>
    </message>
    <message>
        <source>What they will say is not known before they are filled in.</source>
        <translation>Was darin stehen wird, ist vor dem Ausfüllen nicht bekannt.</translation>
    </message>
    <message>
        <source>It is called like a kustomization and is &apos;%1&apos;</source>
        <translation>Die Datei heißt wie eine Kustomization und ist &apos;%1&apos;</translation>
    </message>
    <message>
        <source>kustomize refuses this folder; give the file another name.</source>
        <translation>kustomize weist diesen Ordner zurück; der Datei einen anderen Namen geben.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with objects, but no kustomization and nobody who delivers them</source>
        <translation>
            <numerusform>%n Datei mit Objekten, aber keine Kustomization und niemand, der sie ausliefert</numerusform>
            <numerusform>%n Dateien mit Objekten, aber keine Kustomization und niemand, der sie ausliefert</numerusform>
        </translation>
    </message>
    <message>
        <source>If a cluster gets this folder, name the cluster and take it as its entry.</source>
        <translation>Bekommt ein Cluster diesen Ordner, den Cluster nennen und den Ordner als seinen Einstieg nehmen.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; in it is a placeholder</source>
        <translation>Der Name &apos;%1&apos; darin ist ein Platzhalter</translation>
    </message>
    <message>
        <source>It counts once it has a name of its own.</source>
        <translation>Sie zählt, sobald sie einen eigenen Namen hat.</translation>
    </message>
    <message>
        <source>A Helm chart that the values of a validated pattern name</source>
        <translation>Ein Helm-Chart, das die Werte eines Validated Pattern nennen</translation>
    </message>
    <message>
        <source>A Helm chart that no cluster is known to get</source>
        <translation>Ein Helm-Chart, von dem kein Cluster bekannt ist, der es bekommt</translation>
    </message>
    <message>
        <source>What becomes of its templates, the values of whoever delivers it say.</source>
        <translation>Was aus seinen Vorlagen wird, sagen die Werte dessen, der es liefert.</translation>
    </message>
    <message numerus="yes">
        <source>%n Jsonnet file(s)</source>
        <translation>
            <numerusform>%n Jsonnet-Datei</numerusform>
            <numerusform>%n Jsonnet-Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Jsonnet is not run here; what it would say is not known.</source>
        <translation>Jsonnet wird hier nicht ausgeführt; was es sagen würde, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::Reviewed</name>
    <message>
        <source>You named it</source>
        <translation>Von Hand benannt</translation>
    </message>
    <message>
        <source>You said that it is the same as: %1</source>
        <translation>Von Hand gleichgesetzt mit: %1</translation>
    </message>
    <message>
        <source>You call it &apos;%1&apos;; found as &apos;%2&apos;</source>
        <translation>Von Hand &apos;%1&apos; genannt; gefunden als &apos;%2&apos;</translation>
    </message>
    <message>
        <source>You put it into the ring &apos;%1&apos;; found in &apos;%2&apos;</source>
        <translation>Von Hand in den Ring &apos;%1&apos; gesetzt; gefunden in &apos;%2&apos;</translation>
    </message>
    <message>
        <source>You put it into the ring &apos;%1&apos;</source>
        <translation>Von Hand in den Ring &apos;%1&apos; gesetzt</translation>
    </message>
    <message>
        <source>You took it out of the ring &apos;%1&apos;</source>
        <translation>Von Hand aus dem Ring &apos;%1&apos; herausgenommen</translation>
    </message>
    <message>
        <source>You put it at the site &apos;%1&apos;; found at &apos;%2&apos;</source>
        <translation>Von Hand an den Standort &apos;%1&apos; gesetzt; gefunden an &apos;%2&apos;</translation>
    </message>
    <message>
        <source>You put it at the site &apos;%1&apos;</source>
        <translation>Von Hand an den Standort &apos;%1&apos; gesetzt</translation>
    </message>
    <message>
        <source>You took it from the site &apos;%1&apos;</source>
        <translation>Von Hand vom Standort &apos;%1&apos; weggenommen</translation>
    </message>
    <message>
        <source>You put it into the region &apos;%1&apos;; found in &apos;%2&apos;</source>
        <translation>Von Hand in die Region &apos;%1&apos; gesetzt; gefunden in &apos;%2&apos;</translation>
    </message>
    <message>
        <source>You put it into the region &apos;%1&apos;</source>
        <translation>Von Hand in die Region &apos;%1&apos; gesetzt</translation>
    </message>
    <message>
        <source>You took it out of the region &apos;%1&apos;</source>
        <translation>Von Hand aus der Region &apos;%1&apos; herausgenommen</translation>
    </message>
    <message>
        <source>You said that this is no cluster</source>
        <translation>Von Hand als kein Cluster gekennzeichnet</translation>
    </message>
    <message>
        <source>It was found as &apos;%1&apos;.</source>
        <translation>Gefunden wurde es als &apos;%1&apos;.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::ShellTemplate</name>
    <message>
        <source>&quot;%1&quot; is no substitution that Flux understands.</source>
        <translation>&quot;%1&quot; ist keine Ersetzung, die Flux versteht.</translation>
    </message>
    <message>
        <source>Write $${ where the text itself is meant.</source>
        <translation>$${ schreiben, wo der Text selbst gemeint ist.</translation>
    </message>
    <message>
        <source>The variable %1 is not set.</source>
        <translation>Die Variable %1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set it under `postBuild`, or give it a default: ${%1:=value}.</source>
        <translation>Unter `postBuild` setzen oder einen Vorgabewert angeben: ${%1:=value}.</translation>
    </message>
    <message>
        <source>%1 ends before it begins.</source>
        <translation>%1 endet vor seinem Anfang.</translation>
    </message>
    <message>
        <source>Give it a length of 0 or more.</source>
        <translation>Eine Länge von 0 oder mehr angeben.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::Sources</name>
    <message>
        <source>The files of %1 are not on this machine.</source>
        <translation>Die Dateien von %1 sind nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Map this address to a folder under `repositories` in the topology.</source>
        <translation>Diese Adresse in der Topologie unter `repositories` einem Ordner zuordnen.</translation>
    </message>
</context>
<context>
    <name>efa::delivery::UnitOrder</name>
    <message>
        <source>%1 waits for %2, which nobody delivers.</source>
        <translation>%1 wartet auf %2, das niemand ausliefert.</translation>
    </message>
    <message>
        <source>Check its name and namespace in `dependsOn`.</source>
        <translation>Namen und Namespace in `dependsOn` prüfen.</translation>
    </message>
    <message>
        <source>These wait for each other and are never delivered: %1.</source>
        <translation>Diese warten aufeinander und werden nie ausgeliefert: %1.</translation>
    </message>
    <message>
        <source>Break the circle in their `dependsOn`.</source>
        <translation>Den Kreis in ihrem `dependsOn` auflösen.</translation>
    </message>
</context>
<context>
    <name>efa::fleet::Fields</name>
    <message>
        <source>Fields are expected here, written as &apos;name: value&apos;</source>
        <translation>Hier werden Felder erwartet, geschrieben als &apos;name: value&apos;</translation>
    </message>
    <message>
        <source>Write a mapping; what stands here is left out.</source>
        <translation>Ein Mapping schreiben; was hier steht, wird ausgelassen.</translation>
    </message>
    <message>
        <source>The field &apos;%1&apos; is not known</source>
        <translation>Das Feld &apos;%1&apos; ist nicht bekannt</translation>
    </message>
    <message>
        <source>It stays in the file and has no effect. Check how it is spelt.</source>
        <translation>Es bleibt in der Datei und hat keine Wirkung. Die Schreibweise prüfen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value of the field &apos;%2&apos;</source>
        <translation>&apos;%1&apos; ist kein Wert des Felds &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Write one of: %1.</source>
        <translation>Eines davon schreiben: %1.</translation>
    </message>
    <message>
        <source>The field &apos;%1&apos; takes one text or number</source>
        <translation>Das Feld &apos;%1&apos; nimmt einen Text oder eine Zahl</translation>
    </message>
    <message>
        <source>Write a single value in place of the list or mapping.</source>
        <translation>Statt der Liste oder des Mappings einen einzelnen Wert schreiben.</translation>
    </message>
    <message>
        <source>The field &apos;%1&apos; is missing</source>
        <translation>Das Feld &apos;%1&apos; fehlt</translation>
    </message>
    <message>
        <source>Add &apos;%1:&apos; with a value; without it this entry is left out.</source>
        <translation>&apos;%1:&apos; mit einem Wert ergänzen; ohne das wird dieser Eintrag ausgelassen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number from 0</source>
        <translation>&apos;%1&apos; ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>Write digits only.</source>
        <translation>Nur Ziffern schreiben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a span of time</source>
        <translation>&apos;%1&apos; ist keine Zeitspanne</translation>
    </message>
    <message>
        <source>Write days, hours, minutes or seconds, such as 14d, 36h, 90m or 1h30m.</source>
        <translation>Tage, Stunden, Minuten oder Sekunden schreiben, etwa 14d, 36h, 90m oder 1h30m.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a share of a hundred</source>
        <translation>&apos;%1&apos; ist keine Prozentangabe</translation>
    </message>
    <message>
        <source>Write a whole number from 0% to 100%.</source>
        <translation>Eine ganze Zahl von 0% bis 100% schreiben.</translation>
    </message>
    <message>
        <source>The field &apos;%1&apos; takes a list</source>
        <translation>Das Feld &apos;%1&apos; nimmt eine Liste</translation>
    </message>
    <message>
        <source>Begin each entry with &apos;- &apos;.</source>
        <translation>Jeden Eintrag mit &apos;- &apos; beginnen.</translation>
    </message>
    <message>
        <source>The list &apos;%1&apos; takes texts</source>
        <translation>Die Liste &apos;%1&apos; nimmt Texte</translation>
    </message>
    <message>
        <source>Write one text an entry; this one is left out.</source>
        <translation>Je Eintrag einen Text schreiben; dieser wird ausgelassen.</translation>
    </message>
    <message>
        <source>The field &apos;%1&apos; takes names with values</source>
        <translation>Das Feld &apos;%1&apos; nimmt Namen mit Werten</translation>
    </message>
    <message>
        <source>Write &apos;name: value&apos; lines below it.</source>
        <translation>Darunter Zeilen &apos;name: value&apos; schreiben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes one text</source>
        <translation>&apos;%1&apos; nimmt einen Text</translation>
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
    <name>efa::fleet::Topology</name>
    <message numerus="yes">
        <source>%n document(s) stand here, not one</source>
        <translation>
            <numerusform>Hier steht %n Dokument, nicht eines</numerusform>
            <numerusform>Hier stehen %n Dokumente, nicht eines</numerusform>
        </translation>
    </message>
    <message>
        <source>Give each document a file of its own.</source>
        <translation>Jedem Dokument eine eigene Datei geben.</translation>
    </message>
    <message>
        <source>The region &apos;%1&apos; is already described in %2</source>
        <translation>Die Region &apos;%1&apos; ist schon in %2 beschrieben</translation>
    </message>
    <message>
        <source>Give each region one file.</source>
        <translation>Jeder Region eine einzige Datei geben.</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Eine Datei %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Adopt what discovery proposes, or write the file.</source>
        <translation>Den Vorschlag der Erkennung übernehmen oder die Datei schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::fleet::TopologyCheck</name>
    <message>
        <source>Site &apos;%1&apos; names the connectivity class &apos;%2&apos;, which is not defined</source>
        <translation>Der Standort &apos;%1&apos; nennt die Verbindungsklasse &apos;%2&apos;, die nicht definiert ist</translation>
    </message>
    <message>
        <source>Give each cluster of the fleet a name of its own; case makes no difference.</source>
        <translation>Jedem Cluster der Flotte einen eigenen Namen geben; Groß- und Kleinschreibung macht keinen Unterschied.</translation>
    </message>
    <message>
        <source>A uid is made once and never copied; remove it from the newer cluster.</source>
        <translation>Eine uid wird einmal erzeugt und nie kopiert; beim neueren Cluster entfernen.</translation>
    </message>
    <message>
        <source>Cluster &apos;%1&apos; names the ring &apos;%2&apos;, which is not defined</source>
        <translation>Der Cluster &apos;%1&apos; nennt den Ring &apos;%2&apos;, der nicht definiert ist</translation>
    </message>
    <message>
        <source>Cluster &apos;%1&apos; names the connectivity class &apos;%2&apos;, which is not defined</source>
        <translation>Der Cluster &apos;%1&apos; nennt die Verbindungsklasse &apos;%2&apos;, die nicht definiert ist</translation>
    </message>
    <message>
        <source>Cluster &apos;%1&apos; names the profile &apos;%2&apos;, which is not defined</source>
        <translation>Der Cluster &apos;%1&apos; nennt das Profil &apos;%2&apos;, das nicht definiert ist</translation>
    </message>
    <message>
        <source>Define it in topology/topology.yaml; none is there yet.</source>
        <translation>In topology/topology.yaml definieren; noch ist dort nichts definiert.</translation>
    </message>
    <message>
        <source>Define it in topology/topology.yaml, or use one of: %1.</source>
        <translation>In topology/topology.yaml definieren oder eines davon verwenden: %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is already used at %2</source>
        <translation>&apos;%1&apos; ist schon bei %2 verwendet</translation>
    </message>
</context>
<context>
    <name>efa::fleet::TopologyReader</name>
    <message>
        <source>The apiVersion is &apos;%1&apos;, not &apos;%2&apos;</source>
        <translation>Die apiVersion ist &apos;%1&apos;, nicht &apos;%2&apos;</translation>
    </message>
    <message>
        <source>The kind is &apos;%1&apos;, not &apos;%2&apos;</source>
        <translation>Das Feld kind ist &apos;%1&apos;, nicht &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Correct the field, or move the file out of topology/.</source>
        <translation>Das Feld berichtigen oder die Datei aus topology/ herausnehmen.</translation>
    </message>
    <message>
        <source>The field &apos;metadata.name&apos; is missing</source>
        <translation>Das Feld &apos;metadata.name&apos; fehlt</translation>
    </message>
    <message>
        <source>Add &apos;metadata:&apos; with a &apos;name:&apos; below it.</source>
        <translation>&apos;metadata:&apos; mit einem &apos;name:&apos; darunter ergänzen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no amount</source>
        <translation>&apos;%1&apos; ist keine Mengenangabe</translation>
    </message>
    <message>
        <source>Write it as Kubernetes does: 500m, 2, 512Mi.</source>
        <translation>Wie in Kubernetes schreiben: 500m, 2, 512Mi.</translation>
    </message>
    <message>
        <source>`access` says neither a name, a server nor a secret</source>
        <translation>`access` nennt weder einen Namen noch einen Server noch ein Secret</translation>
    </message>
    <message>
        <source>Write how the agents at the entry point know the cluster.</source>
        <translation>Angeben, wie die Agenten am Einstiegspunkt den Cluster kennen.</translation>
    </message>
</context>
<context>
    <name>efa::git::FetchedRevision</name>
    <message>
        <source>The clone has no commit yet.</source>
        <translation>Der Klon hat noch keinen Commit.</translation>
    </message>
    <message>
        <source>The clone has no branch, tag or commit %1.</source>
        <translation>Der Klon hat keinen Branch, kein Tag und keinen Commit %1.</translation>
    </message>
    <message>
        <source>%1 names no commit.</source>
        <translation>%1 bezeichnet keinen Commit.</translation>
    </message>
    <message>
        <source>Use a branch, a tag or a commit&apos;s id.</source>
        <translation>Einen Branch, ein Tag oder die Kennung eines Commits verwenden.</translation>
    </message>
    <message>
        <source>The commit %1 could not be read</source>
        <translation>Der Commit %1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The branch or tag %1 could not be read</source>
        <translation>Der Branch oder das Tag %1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 is a shortened commit id; no server hands out such.</source>
        <translation>%1 ist eine gekürzte Commit-Kennung; kein Server gibt dazu etwas heraus.</translation>
    </message>
    <message>
        <source>Write the whole id: %1.</source>
        <translation>Die ganze Kennung schreiben: %1.</translation>
    </message>
    <message>
        <source>Fetch it into the clone, or name another revision.</source>
        <translation>In den Klon abrufen oder eine andere Revision nennen.</translation>
    </message>
</context>
<context>
    <name>efa::git::RemoteCache</name>
    <message>
        <source>There is no clone of the repository %1 on this machine.</source>
        <translation>Auf diesem Rechner gibt es keinen Klon des Repositorys %1.</translation>
    </message>
    <message>
        <source>Make one: %1</source>
        <translation>Einen anlegen: %1</translation>
    </message>
    <message>
        <source>Fetch what is new: %1</source>
        <translation>Neues abrufen: %1</translation>
    </message>
</context>
<context>
    <name>efa::impact::Reach</name>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation>
            <numerusform>%n Datei geändert</numerusform>
            <numerusform>%n Dateien geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no cluster found yet that gets anything else</source>
        <translation>%1: noch kein Cluster gefunden, der etwas anderes bekommt</translation>
    </message>
    <message>
        <source>%1: no cluster gets anything else</source>
        <translation>%1: kein Cluster bekommt etwas anderes</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster</numerusform>
            <numerusform>%n Cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>clusters, rings</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ring(s)</source>
        <translation>
            <numerusform>%n Ring</numerusform>
            <numerusform>%n Ringen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 so far</source>
        <translation>%1: bisher %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) cannot be rendered</source>
        <translation>
            <numerusform>%n Cluster lässt sich nicht rendern</numerusform>
            <numerusform>%n Cluster lassen sich nicht rendern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>clusters that change, clusters that cannot be rendered</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>efa::impact::RingBypass</name>
    <message>
        <source>This edit reaches rings that nothing proved it for: %1.</source>
        <translation>Diese Änderung erreicht Ringe, für die sie nicht erprobt ist: %1.</translation>
    </message>
    <message>
        <source>Put the change into components/staged/ and let the ring %1 include it first.</source>
        <translation>Legen Sie die Änderung in components/staged/ ab und binden Sie sie zuerst in den Ring %1 ein.</translation>
    </message>
</context>
<context>
    <name>efa::impact::Words</name>
    <message>
        <source>(none)</source>
        <translation>(keiner)</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster</numerusform>
            <numerusform>%n Cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (its resources are not known)</source>
        <translation>%1 (seine Ressourcen sind nicht bekannt)</translation>
    </message>
    <message>
        <source>what it holds is lost</source>
        <translation>was darin liegt, geht verloren</translation>
    </message>
    <message>
        <source>the API server refuses a new %1</source>
        <translation>der API-Server lehnt einen neuen Wert für %1 ab</translation>
    </message>
    <message>
        <source>its pods restart</source>
        <translation>seine Pods starten neu</translation>
    </message>
    <message>
        <source>it stays in the cluster, nobody takes it away</source>
        <translation>es bleibt im Cluster, niemand räumt es weg</translation>
    </message>
    <message>
        <source>%1 characters became %2</source>
        <translation>aus %1 Zeichen wurden %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) keep what they have: a unit is suspended</source>
        <translation>
            <numerusform>%n Cluster behält, was er hat: Eine Einheit ist angehalten</numerusform>
            <numerusform>%n Cluster behalten, was sie haben: Eine Einheit ist angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parts of %n cluster(s) cannot be rendered before and after, and were not compared</source>
        <translation>
            <numerusform>Teile von %n Cluster lassen sich vorher und nachher nicht rendern und wurden nicht verglichen</numerusform>
            <numerusform>Teile von %n Clustern lassen sich vorher und nachher nicht rendern und wurden nicht verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <translation>%1 (vorher: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are not known, and what changes in them is not told: &apos;render --cluster NAME&apos; says why</source>
        <translation>
            <numerusform>%n Einheit ist nicht bekannt, und was sich darin ändert, wird nicht gesagt: „render --cluster NAME“ sagt warum</numerusform>
            <numerusform>%n Einheiten sind nicht bekannt, und was sich darin ändert, wird nicht gesagt: „render --cluster NAME“ sagt warum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ChangesModel</name>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Became another kind of file</source>
        <translation>Wurde eine andere Art von Datei</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Konflikt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, to commit</source>
        <translation>%1, %2, für den Commit</translation>
    </message>
    <message>
        <source>%1, %2, left out</source>
        <translation>%1, %2, ausgelassen</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ClustersModel</name>
    <message>
        <source>Not placed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Kein Standort</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Entry folder</source>
        <translation>Einstiegsordner</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::FileTreeModel</name>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ImpactModel</name>
    <message>
        <source>%1 %2</source>
        <comment>sign, object</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ImpactRows</name>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more object(s)</source>
        <translation>
            <numerusform>%1 und %Ln weiteres Objekt</numerusform>
            <numerusform>%1 und %Ln weitere Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt</numerusform>
            <numerusform>%Ln Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %Ln site(s)</source>
        <translation>
            <numerusform>an %Ln Standort</numerusform>
            <numerusform>an %Ln Standorten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) cannot be rendered: what changes there is not known</source>
        <translation>
            <numerusform>%Ln Cluster lässt sich nicht rendern: Was sich dort ändert, ist nicht bekannt</numerusform>
            <numerusform>%Ln Cluster lassen sich nicht rendern: Was sich dort ändert, ist nicht bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new cluster(s)</source>
        <translation>
            <numerusform>%Ln neuer Cluster</numerusform>
            <numerusform>%Ln neue Cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) are no longer there</source>
        <translation>
            <numerusform>%Ln Cluster ist nicht mehr da</numerusform>
            <numerusform>%Ln Cluster sind nicht mehr da</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::LeftOutModel</name>
    <message>
        <source>You said that &apos;%1&apos; is no cluster</source>
        <translation>Von Hand gekennzeichnet: &apos;%1&apos; ist kein Cluster</translation>
    </message>
    <message>
        <source>Take it back if it is one.</source>
        <translation>Wieder aufnehmen, wenn es doch einer ist.</translation>
    </message>
    <message>
        <source>What it says does not count until it can be read.</source>
        <translation>Was darin steht, zählt erst, wenn es sich lesen lässt.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::LogModel</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>Branch %1 of a remote, as last fetched</source>
        <translation>Branch %1 eines Remotes, wie zuletzt abgerufen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::OverlaysModel</name>
    <message>
        <source>Inside of clusters</source>
        <translation>In Clustern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::PaletteModel</name>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>Commit</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ProblemsModel</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
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
        <source>In %1: %2</source>
        <comment>cluster, finding</comment>
        <translation>In %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln cluster(s): %1</source>
        <translation>
            <numerusform>In %Ln Cluster: %1</numerusform>
            <numerusform>In %Ln Clustern: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ResourcesModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ReviewModel</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>Geraten</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>folder of another cluster</comment>
        <translation>aus %1</translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::UnitsModel</name>
    <message>
        <source>Entry point</source>
        <translation>Einstiegspunkt</translation>
    </message>
    <message>
        <source>in the object itself</source>
        <translation>im Objekt selbst</translation>
    </message>
    <message>
        <source>%1, opaque</source>
        <translation>%1, undurchsichtig</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Accumulator</name>
    <message>
        <source>The var %1 is there twice.</source>
        <translation>Die Variable %1 gibt es zweimal.</translation>
    </message>
    <message>
        <source>Give one of the two another name.</source>
        <translation>Einem der beiden einen anderen Namen geben.</translation>
    </message>
    <message numerus="yes">
        <source>The var %1 could mean %n resource(s).</source>
        <translation>
            <numerusform>Die Variable %1 kann %n Ressource meinen.</numerusform>
            <numerusform>Die Variable %1 kann %n Ressourcen meinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the namespace of the object it refers to.</source>
        <translation>Den Namespace des Objekts nennen, auf das sie sich bezieht.</translation>
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
    <name>efa::kustomize::ContentHash</name>
    <message>
        <source>Only ConfigMaps and Secrets can have a hash in their name.</source>
        <translation>Nur ConfigMaps und Secrets können einen Hash im Namen tragen.</translation>
    </message>
    <message>
        <source>Remove the annotation that asks for a name suffix.</source>
        <translation>Die Annotation entfernen, die ein Namenssuffix verlangt.</translation>
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
    <message>
        <source>This is no file for `crds:`, which names definitions of types in OpenAPI&apos;s form.</source>
        <translation>Dies ist keine Datei für `crds:`, das Definitionen von Typen in der Form von OpenAPI nennt.</translation>
    </message>
    <message>
        <source>List a CustomResourceDefinition under `resources:`; `crds:` takes a mapping from names of types to `Schema:` and `Dependencies:`.</source>
        <translation>Eine CustomResourceDefinition unter `resources:` aufführen; `crds:` nimmt eine Zuordnung von Namen der Typen zu `Schema:` und `Dependencies:`.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; of an OpenAPI schema cannot have this value.</source>
        <translation>Das Feld „%1“ eines OpenAPI-Schemas kann diesen Wert nicht haben.</translation>
    </message>
    <message>
        <source>Write what OpenAPI has there, or remove the field.</source>
        <translation>Schreiben Sie, was OpenAPI dort vorsieht, oder entfernen Sie das Feld.</translation>
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
    <message>
        <source>The items of a list are no list.</source>
        <translation>Die Einträge (items) einer Liste sind keine Liste.</translation>
    </message>
    <message>
        <source>Write each object as an item behind `- `.</source>
        <translation>Jedes Objekt als Eintrag hinter `- ` schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::EntryStep</name>
    <message>
        <source>Labels or annotations are to be set where no mapping stands.</source>
        <translation>Labels oder Annotationen sollen gesetzt werden, wo kein Mapping steht.</translation>
    </message>
    <message>
        <source>Write the labels or annotations as a mapping.</source>
        <translation>Labels oder Annotationen als Mapping schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::FieldFilter</name>
    <message>
        <source>The field path &quot;%1&quot; leads through a single value (&quot;%2&quot;).</source>
        <translation>Der Feldpfad &quot;%1&quot; führt durch einen Einzelwert (&quot;%2&quot;).</translation>
    </message>
    <message>
        <source>Correct the value, or name the path for other kinds only.</source>
        <translation>Den Wert berichtigen oder den Pfad nur für andere Arten nennen.</translation>
    </message>
    <message>
        <source>The field path &quot;%1&quot; has an empty part.</source>
        <translation>Der Feldpfad &quot;%1&quot; hat einen leeren Teil.</translation>
    </message>
    <message>
        <source>Write the names of fields between the slashes.</source>
        <translation>Zwischen die Schrägstriche Feldnamen schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Fields</name>
    <message>
        <source>A mapping or list stands where a single value is to be set.</source>
        <translation>Wo ein Einzelwert gesetzt werden soll, steht ein Mapping oder eine Liste.</translation>
    </message>
    <message>
        <source>Correct the field, or the path that leads to it.</source>
        <translation>Das Feld oder den Pfad dorthin berichtigen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Finishing</name>
    <message>
        <source>A resource has lost its kind or its name.</source>
        <translation>Eine Ressource hat ihr kind oder ihren Namen verloren.</translation>
    </message>
    <message>
        <source>Check the patches that change it.</source>
        <translation>Die Patches prüfen, die sie ändern.</translation>
    </message>
    <message>
        <source>The var %1 has no value</source>
        <translation>Die Variable %1 hat keinen Wert</translation>
    </message>
    <message>
        <source>The object that the var %1 refers to is not there.</source>
        <translation>Das Objekt, auf das die Variable %1 verweist, ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Check kind and name in its `objref`.</source>
        <translation>kind und name in ihrem `objref` prüfen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Generator</name>
    <message>
        <source>A generator has no name.</source>
        <translation>Ein Generator hat keinen Namen.</translation>
    </message>
    <message>
        <source>Give it a `name`.</source>
        <translation>Ihm einen `name` geben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::ImageStep</name>
    <message>
        <source>A list of containers holds what is no container, or an image that is no text.</source>
        <translation>Eine Liste von Containern enthält etwas, das kein Container ist, oder ein image, das kein Text ist.</translation>
    </message>
    <message>
        <source>Write containers as mappings, and their image as text.</source>
        <translation>Container als Mappings schreiben und ihr image als Text.</translation>
    </message>
    <message>
        <source>The image name &quot;%1&quot; is no usable pattern.</source>
        <translation>Der Image-Name &quot;%1&quot; ist kein brauchbares Muster.</translation>
    </message>
    <message>
        <source>Escape the characters that mean something in regular expressions.</source>
        <translation>Die Zeichen maskieren, die in regulären Ausdrücken etwas bedeuten.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::JsonDocument</name>
    <message>
        <source>There is no &quot;%1&quot;.</source>
        <translation>Es gibt kein &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Correct the path, or add what leads to it first.</source>
        <translation>Den Pfad berichtigen oder zuerst ergänzen, was dorthin führt.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is no index of a list with %n place(s).</source>
        <translation>
            <numerusform>&quot;%1&quot; ist kein Index einer Liste mit %n Platz.</numerusform>
            <numerusform>&quot;%1&quot; ist kein Index einer Liste mit %n Plätzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Count from 0; - stands behind the last item.</source>
        <translation>Ab 0 zählen; - steht hinter dem letzten Element.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::JsonPatch</name>
    <message>
        <source>The operation has no &quot;%1&quot;.</source>
        <translation>Der Operation fehlt &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Give the operation its fields op and path, and value or from.</source>
        <translation>Der Operation ihre Felder op und path geben, und value oder from.</translation>
    </message>
    <message>
        <source>The value is not the one that the patch expects.</source>
        <translation>Der Wert ist nicht der, den der Patch erwartet.</translation>
    </message>
    <message>
        <source>Correct the test, or the resource that it is about.</source>
        <translation>Den Test berichtigen oder die Ressource, um die es geht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no operation.</source>
        <translation>&quot;%1&quot; ist keine Operation.</translation>
    </message>
    <message>
        <source>Use add, remove, replace, move, copy or test.</source>
        <translation>add, remove, replace, move, copy oder test verwenden.</translation>
    </message>
    <message>
        <source>This is no JSON patch.</source>
        <translation>Das ist kein JSON-Patch.</translation>
    </message>
    <message>
        <source>Write a list of operations.</source>
        <translation>Eine Liste von Operationen schreiben.</translation>
    </message>
    <message>
        <source>Operation %1 (%2 %3) of the JSON patch failed</source>
        <translation>Operation %1 (%2 %3) des JSON-Patches schlug fehl</translation>
    </message>
    <message>
        <source>The JSON patch makes the object a list.</source>
        <translation>Der JSON-Patch macht das Objekt zu einer Liste.</translation>
    </message>
    <message>
        <source>Let it end with a mapping.</source>
        <translation>Mit einem Mapping enden lassen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::JsonText</name>
    <message>
        <source>The JSON text is broken in its line %1.</source>
        <translation>Der JSON-Text ist in seiner Zeile %1 fehlerhaft.</translation>
    </message>
    <message>
        <source>Correct it, or write it as YAML.</source>
        <translation>Berichtigen oder als YAML schreiben.</translation>
    </message>
    <message>
        <source>The number %1 is too large.</source>
        <translation>Die Zahl %1 ist zu groß.</translation>
    </message>
    <message>
        <source>Write it as text, in quotes.</source>
        <translation>Als Text in Anführungszeichen schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::KeyFault</name>
    <message>
        <source>A key is itself a mapping or a list.</source>
        <translation>Ein Schlüssel ist selbst ein Mapping oder eine Liste.</translation>
    </message>
    <message>
        <source>Quote it where it is a template, such as &quot;{{ .Values.name }}&quot;.</source>
        <translation>Wo es eine Vorlage ist, in Anführungszeichen setzen, etwa &quot;{{ .Values.name }}&quot;.</translation>
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
    <name>efa::kustomize::KeyValueSources</name>
    <message>
        <source>The generator %1 gives the key &quot;%2&quot; twice.</source>
        <translation>Der Generator %1 liefert den Schlüssel &quot;%2&quot; zweimal.</translation>
    </message>
    <message>
        <source>Remove one of the two sources.</source>
        <translation>Eine der beiden Quellen entfernen.</translation>
    </message>
    <message>
        <source>The literal &quot;%1&quot; is no pair of key and value.</source>
        <translation>Das Literal &quot;%1&quot; ist kein Paar aus Schlüssel und Wert.</translation>
    </message>
    <message>
        <source>Write it as key=value.</source>
        <translation>Als schlüssel=wert schreiben.</translation>
    </message>
    <message>
        <source>A line of the file is not UTF-8.</source>
        <translation>Eine Zeile der Datei ist kein UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The source &quot;%1&quot; is no pair of key and path.</source>
        <translation>Die Quelle &quot;%1&quot; ist kein Paar aus Schlüssel und Pfad.</translation>
    </message>
    <message>
        <source>Write it as key=path, or as a path alone.</source>
        <translation>Als schlüssel=pfad schreiben oder nur als Pfad.</translation>
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
    <message>
        <source>Write one of the two, or remove the kind.</source>
        <translation>Eines von beiden schreiben oder kind entfernen.</translation>
    </message>
    <message>
        <source>Write this one, or remove the apiVersion.</source>
        <translation>Diese schreiben oder apiVersion entfernen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::LabelSelector</name>
    <message>
        <source>The selector &quot;%1&quot; cannot be understood at &quot;%2&quot;.</source>
        <translation>Der Selektor &quot;%1&quot; ist bei &quot;%2&quot; nicht verständlich.</translation>
    </message>
    <message>
        <source>Write requirements such as a=b, c!=d, e in (f,g) or !h, with commas between.</source>
        <translation>Bedingungen wie a=b, c!=d, e in (f,g) oder !h schreiben, durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Loader</name>
    <message>
        <source>The path %1 is absolute.</source>
        <translation>Der Pfad %1 ist absolut.</translation>
    </message>
    <message>
        <source>Write the path relative to the kustomization file.</source>
        <translation>Den Pfad relativ zur Kustomization-Datei schreiben.</translation>
    </message>
    <message>
        <source>The path %1 leads out of the repository.</source>
        <translation>Der Pfad %1 führt aus dem Repository hinaus.</translation>
    </message>
    <message>
        <source>Keep what kustomizations use inside of the repository.</source>
        <translation>Was Kustomizations verwenden, innerhalb des Repositorys halten.</translation>
    </message>
    <message>
        <source>The file %1 is not in or below %2, the folder of the kustomization.</source>
        <translation>Die Datei %1 liegt nicht in oder unter %2, dem Ordner der Kustomization.</translation>
    </message>
    <message>
        <source>Move the file there, or turn the load restriction off.</source>
        <translation>Die Datei dorthin verschieben oder die Ladebeschränkung abschalten.</translation>
    </message>
    <message>
        <source>An entry of the list is empty.</source>
        <translation>Ein Eintrag der Liste ist leer.</translation>
    </message>
    <message>
        <source>Name a file or a folder, or remove the entry.</source>
        <translation>Eine Datei oder einen Ordner nennen oder den Eintrag entfernen.</translation>
    </message>
    <message>
        <source>The folder %1 is used by %2, which it holds or which uses it: a circle.</source>
        <translation>Der Ordner %1 wird von %2 verwendet, das er enthält oder das ihn verwendet: ein Kreis.</translation>
    </message>
    <message>
        <source>Move what both need into a folder of its own.</source>
        <translation>Was beide brauchen, in einen eigenen Ordner verschieben.</translation>
    </message>
    <message>
        <source>Kustomizations stand on each other more than %1 levels deep.</source>
        <translation>Kustomizations bauen über mehr als %1 Ebenen aufeinander auf.</translation>
    </message>
    <message>
        <source>Let some of them list what the others list.</source>
        <translation>Einige von ihnen nennen lassen, was die anderen nennen.</translation>
    </message>
    <message>
        <source>%1 leads to itself by way of %2: a circle.</source>
        <translation>%1 führt über %2 zu sich selbst: ein Kreis.</translation>
    </message>
    <message>
        <source>Name a folder or a revision that does not come back to this one.</source>
        <translation>Einen Ordner oder eine Revision nennen, die nicht hierher zurückführt.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::NameReference</name>
    <message>
        <source>The field %1 of %2 could not be given the new name.</source>
        <translation>Das Feld %1 von %2 ließ sich nicht auf den neuen Namen setzen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>A subject of %1 has a namespace that is no text.</source>
        <translation>Ein Subjekt von %1 hat einen Namespace, der kein Text ist.</translation>
    </message>
    <message>
        <source>Write the namespace, or remove the field.</source>
        <translation>Den Namespace schreiben oder das Feld entfernen.</translation>
    </message>
    <message>
        <source>%1 was given another name or namespace, but its former one has a comma.</source>
        <translation>%1 bekam einen anderen Namen oder Namensraum, doch der frühere enthält ein Komma.</translation>
    </message>
    <message>
        <source>Write its name, namespace and kind without a comma. Where they are encrypted, encrypt only the data.</source>
        <translation>Name, Namensraum und Art ohne Komma schreiben. Wo sie verschlüsselt sind, nur die Daten verschlüsseln.</translation>
    </message>
    <message>
        <source>A subject of %1 is no mapping.</source>
        <translation>Ein Subjekt von %1 ist keine Zuordnung.</translation>
    </message>
    <message>
        <source>Give each subject a kind and a name.</source>
        <translation>Jedem Subjekt eine Art (kind) und einen Namen geben.</translation>
    </message>
    <message>
        <source>A subject of %1 has a kind that is no text.</source>
        <translation>Ein Subjekt von %1 hat eine Art (kind), die kein Text ist.</translation>
    </message>
    <message>
        <source>Write ServiceAccount, User or Group.</source>
        <translation>ServiceAccount, User oder Group schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::NameSteps</name>
    <message>
        <source>The subjects of a role binding are no list.</source>
        <translation>Die subjects eines Role Bindings sind keine Liste.</translation>
    </message>
    <message>
        <source>Write subjects as a list.</source>
        <translation>subjects als Liste schreiben.</translation>
    </message>
    <message>
        <source>A subject of a role binding is not written as kind and name.</source>
        <translation>Ein Subjekt eines Role Bindings ist nicht als kind und name geschrieben.</translation>
    </message>
    <message>
        <source>Give each subject a kind and a name.</source>
        <translation>Jedem Subjekt kind und name geben.</translation>
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
    <name>efa::kustomize::Origin</name>
    <message>
        <source>The annotation alpha.config.kubernetes.io/transformations is no list of transformations</source>
        <translation>Die Annotation alpha.config.kubernetes.io/transformations ist keine Liste von Umformungen</translation>
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
</context>
<context>
    <name>efa::kustomize::OutputOrder</name>
    <message>
        <source>`sortOptions.order` is neither fifo nor legacy.</source>
        <translation>`sortOptions.order` ist weder fifo noch legacy.</translation>
    </message>
    <message>
        <source>Write one of the two.</source>
        <translation>Eines von beiden schreiben.</translation>
    </message>
    <message>
        <source>`sortOptions.legacySortOptions` is set, but the order is fifo.</source>
        <translation>`sortOptions.legacySortOptions` ist gesetzt, die Reihenfolge ist aber fifo.</translation>
    </message>
    <message>
        <source>Set the order to legacy, or remove the options.</source>
        <translation>Die Reihenfolge auf legacy setzen oder die Optionen entfernen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::PatchTransformer</name>
    <message>
        <source>A patch has neither a path nor a text.</source>
        <translation>Ein Patch hat weder Pfad noch Text.</translation>
    </message>
    <message>
        <source>A patch has both a path and a text.</source>
        <translation>Ein Patch hat Pfad und Text zugleich.</translation>
    </message>
    <message>
        <source>Give it one of `path` and `patch`.</source>
        <translation>Ihm eines von `path` und `patch` geben.</translation>
    </message>
    <message>
        <source>A patch with a target holds several documents.</source>
        <translation>Ein Patch mit Ziel enthält mehrere Dokumente.</translation>
    </message>
    <message>
        <source>Split it into one entry for each document.</source>
        <translation>In je einen Eintrag pro Dokument aufteilen.</translation>
    </message>
    <message>
        <source>A JSON patch has no target.</source>
        <translation>Ein JSON-Patch hat kein Ziel.</translation>
    </message>
    <message>
        <source>Say below `target` which resources it changes.</source>
        <translation>Unter `target` angeben, welche Ressourcen er ändert.</translation>
    </message>
    <message>
        <source>The patch is both a merge patch and a JSON patch, or neither.</source>
        <translation>Der Patch ist Merge-Patch und JSON-Patch zugleich oder keines von beiden.</translation>
    </message>
    <message>
        <source>Write an object with kind and name, or a list of operations.</source>
        <translation>Ein Objekt mit kind und name schreiben oder eine Liste von Operationen.</translation>
    </message>
    <message>
        <source>The patch is neither a merge patch nor a JSON patch.</source>
        <translation>Der Patch ist weder ein Merge-Patch noch ein JSON-Patch.</translation>
    </message>
    <message>
        <source>The patch holds nothing.</source>
        <translation>Der Patch enthält nichts.</translation>
    </message>
    <message>
        <source>Write what it changes, or remove it.</source>
        <translation>Schreiben, was er ändert, oder ihn entfernen.</translation>
    </message>
    <message>
        <source>A JSON patch has no target with a name.</source>
        <translation>Ein JSON-Patch hat kein Ziel mit Namen.</translation>
    </message>
    <message>
        <source>Say below `target` which resource it changes.</source>
        <translation>Unter `target` angeben, welche Ressource er ändert.</translation>
    </message>
    <message>
        <source>The patches hold nothing.</source>
        <translation>Die Patches enthalten nichts.</translation>
    </message>
    <message>
        <source>Write what they change, or remove them.</source>
        <translation>Schreiben, was sie ändern, oder sie entfernen.</translation>
    </message>
    <message>
        <source>No resource is called %1, so the patch changes nothing.</source>
        <translation>Keine Ressource heißt %1, der Patch ändert also nichts.</translation>
    </message>
    <message>
        <source>Several resources are called %1.</source>
        <translation>Mehrere Ressourcen heißen %1.</translation>
    </message>
    <message>
        <source>Check apiVersion, kind, name and namespace of the patch.</source>
        <translation>apiVersion, kind, name und namespace des Patches prüfen.</translation>
    </message>
    <message>
        <source>The target of this patch is empty, so it changes every resource.</source>
        <translation>Das Ziel dieses Patches ist leer, daher ändert er jede Ressource.</translation>
    </message>
    <message>
        <source>Say below `target` which resources are meant.</source>
        <translation>Geben Sie unter `target` an, welche Ressourcen gemeint sind.</translation>
    </message>
    <message>
        <source>The target of this patch fits no resource, so the patch changes nothing.</source>
        <translation>Das Ziel dieses Patches passt auf keine Ressource, daher ändert der Patch nichts.</translation>
    </message>
    <message>
        <source>Check kind, name and namespace of the target, or remove the patch.</source>
        <translation>Prüfen Sie Art, Name und Namespace des Ziels, oder entfernen Sie den Patch.</translation>
    </message>
    <message>
        <source>A document of the patch follows one that removes its object.</source>
        <translation>Ein Dokument des Patches folgt auf eines, das dessen Objekt entfernt.</translation>
    </message>
    <message>
        <source>Give every document an entry of its own below `patches`.</source>
        <translation>Jedem Dokument einen eigenen Eintrag unter `patches` geben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::PathChange</name>
    <message>
        <source>The path part &quot;%1&quot; is for a list, but there is none.</source>
        <translation>Der Pfadteil &quot;%1&quot; gilt einer Liste, es gibt aber keine.</translation>
    </message>
    <message>
        <source>Correct the field path of the target.</source>
        <translation>Den Feldpfad des Ziels berichtigen.</translation>
    </message>
    <message numerus="yes">
        <source>The path names item %1, but the list has %n item(s).</source>
        <translation>
            <numerusform>Der Pfad nennt Element %1, die Liste hat aber %n Element.</numerusform>
            <numerusform>Der Pfad nennt Element %1, die Liste hat aber %n Elemente.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression.</source>
        <translation>&quot;%1&quot; ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>The path part &quot;%1&quot; does not match the item made for it.</source>
        <translation>Der Pfadteil &quot;%1&quot; passt nicht zu dem dafür angelegten Element.</translation>
    </message>
    <message>
        <source>Name the item by its plain value.</source>
        <translation>Das Element durch seinen einfachen Wert benennen.</translation>
    </message>
    <message>
        <source>The path part &quot;%1&quot; is for a mapping, but there is none.</source>
        <translation>Der Pfadteil &quot;%1&quot; gilt einem Mapping, es gibt aber keines.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::PathLookup</name>
    <message>
        <source>The path part &quot;%1&quot; is for a list, but there is none.</source>
        <translation>Der Pfadteil &quot;%1&quot; gilt einer Liste, es gibt aber keine.</translation>
    </message>
    <message>
        <source>The path part &quot;%1&quot; is for a mapping, but there is none.</source>
        <translation>Der Pfadteil &quot;%1&quot; gilt einem Mapping, es gibt aber keines.</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>Den Pfad berichtigen.</translation>
    </message>
    <message>
        <source>The index %1 is negative.</source>
        <translation>Der Index %1 ist negativ.</translation>
    </message>
    <message>
        <source>Count from 0; - is the last item.</source>
        <translation>Ab 0 zählen; - ist das letzte Element.</translation>
    </message>
    <message>
        <source>The wildcard * cannot be used in this path.</source>
        <translation>Der Platzhalter * ist in diesem Pfad nicht möglich.</translation>
    </message>
    <message>
        <source>Name one item by its index or by [field=value].</source>
        <translation>Ein Element durch seinen Index oder durch [feld=wert] benennen.</translation>
    </message>
    <message>
        <source>The path part &quot;%1&quot; does not say which item it means.</source>
        <translation>Der Pfadteil &quot;%1&quot; sagt nicht, welches Element er meint.</translation>
    </message>
    <message>
        <source>Write [field=value].</source>
        <translation>[feld=wert] schreiben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::PluginGenerator</name>
    <message>
        <source>There is no IAMPolicyGenerator for the cloud &quot;%1&quot;.</source>
        <translation>Einen IAMPolicyGenerator für die Cloud &quot;%1&quot; gibt es nicht.</translation>
    </message>
    <message>
        <source>The only one known is gke.</source>
        <translation>Bekannt ist nur gke.</translation>
    </message>
    <message>
        <source>The generator %1 is a program of its own; only those on board run.</source>
        <translation>Der Generator %1 ist ein eigenes Programm; es laufen nur die mitgelieferten.</translation>
    </message>
    <message>
        <source>Use a built-in generator (apiVersion: builtin), or list the result as a resource.</source>
        <translation>Einen eingebauten Generator verwenden (apiVersion: builtin) oder das Ergebnis als Ressource aufführen.</translation>
    </message>
    <message>
        <source>Helm charts cannot be rendered here.</source>
        <translation>Helm-Charts lassen sich hier nicht rendern.</translation>
    </message>
    <message>
        <source>Render the chart with `helm template` and list the result as a resource.</source>
        <translation>Das Chart mit `helm template` rendern und das Ergebnis als Ressource aufführen.</translation>
    </message>
    <message>
        <source>There is no built-in generator %1.</source>
        <translation>Einen eingebauten Generator %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the spelling of its kind.</source>
        <translation>Die Schreibweise seines kind prüfen.</translation>
    </message>
    <message>
        <source>The generator %1 makes nothing</source>
        <translation>Der Generator %1 erzeugt nichts</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::PluginTransformer</name>
    <message>
        <source>The transformer has no fieldSpecs.</source>
        <translation>Der Transformer hat keine fieldSpecs.</translation>
    </message>
    <message>
        <source>List the fields that it changes, such as metadata/name.</source>
        <translation>Die Felder aufführen, die er ändert, etwa metadata/name.</translation>
    </message>
    <message>
        <source>setRoleBindingSubjects is &quot;%1&quot;, which is not known.</source>
        <translation>setRoleBindingSubjects ist &quot;%1&quot;, das ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Use defaultOnly, allServiceAccounts or none.</source>
        <translation>defaultOnly, allServiceAccounts oder none verwenden.</translation>
    </message>
    <message>
        <source>The transformer has neither paths nor patches.</source>
        <translation>Der Transformer hat weder paths noch patches.</translation>
    </message>
    <message>
        <source>Name files with patches, or write them in place.</source>
        <translation>Dateien mit Patches nennen oder sie direkt schreiben.</translation>
    </message>
    <message>
        <source>The transformer has no targets.</source>
        <translation>Der Transformer hat keine targets.</translation>
    </message>
    <message>
        <source>Say which fields get the value.</source>
        <translation>Angeben, welche Felder den Wert erhalten.</translation>
    </message>
    <message>
        <source>A target has no fieldPath, or a filePathPosition below zero.</source>
        <translation>Ein Ziel hat keinen fieldPath oder eine filePathPosition unter null.</translation>
    </message>
    <message>
        <source>Give each target a fieldPath; positions count from 1.</source>
        <translation>Jedem Ziel einen fieldPath geben; Positionen zählen ab 1.</translation>
    </message>
    <message>
        <source>The transformer %1 is a program of its own; only those on board run.</source>
        <translation>Der Transformer %1 ist ein eigenes Programm; es laufen nur die mitgelieferten.</translation>
    </message>
    <message>
        <source>Use a built-in transformer (apiVersion: builtin), or keep the result in the repository.</source>
        <translation>Einen eingebauten Transformer verwenden (apiVersion: builtin) oder das Ergebnis im Repository halten.</translation>
    </message>
    <message>
        <source>There is no built-in transformer %1.</source>
        <translation>Einen eingebauten Transformer %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the spelling of its kind.</source>
        <translation>Die Schreibweise seines kind prüfen.</translation>
    </message>
    <message>
        <source>The settings of the transformer %1 cannot be read</source>
        <translation>Die Einstellungen des Transformers %1 können nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::PrintedText</name>
    <message>
        <source>%1 could not be printed.</source>
        <translation>%1 ließ sich nicht ausgeben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Referral</name>
    <message>
        <source>A list of names holds a list.</source>
        <translation>Eine Liste von Namen enthält eine Liste.</translation>
    </message>
    <message>
        <source>Write names there.</source>
        <translation>Dort Namen schreiben.</translation>
    </message>
    <message>
        <source>The field has no `name`, so it names nothing.</source>
        <translation>Das Feld hat keinen `name`, benennt also nichts.</translation>
    </message>
    <message>
        <source>Give each entry a name.</source>
        <translation>Jedem Eintrag einen Namen geben.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; in %2 could mean any of: %3.</source>
        <translation>Der Name &quot;%1&quot; in %2 kann jedes davon meinen: %3.</translation>
    </message>
    <message>
        <source>Give the resources different names, or render them apart.</source>
        <translation>Den Ressourcen verschiedene Namen geben oder sie getrennt rendern.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::RemoteSessions</name>
    <message>
        <source>%1 is in another repository.</source>
        <translation>%1 liegt in einem anderen Repository.</translation>
    </message>
    <message>
        <source>Keep a copy of it in this repository.</source>
        <translation>Eine Kopie davon in diesem Repository halten.</translation>
    </message>
    <message>
        <source>The file %1 is on the web, and not known to be a repository&apos;s.</source>
        <translation>Die Datei %1 liegt im Netz und ist keinem Repository zuzuordnen.</translation>
    </message>
    <message>
        <source>Keep a copy of it in this repository, or use the address of a raw file on GitHub or GitLab.</source>
        <translation>Eine Kopie davon in diesem Repository halten oder die Adresse der Rohdatei bei GitHub oder GitLab verwenden.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::ReplacementTransformer</name>
    <message>
        <source>The file holds no replacements.</source>
        <translation>Die Datei enthält keine Ersetzungen.</translation>
    </message>
    <message>
        <source>Write one replacement, or a list of them.</source>
        <translation>Eine Ersetzung oder eine Liste davon schreiben.</translation>
    </message>
    <message>
        <source>A replacement names a file and says what to replace, too.</source>
        <translation>Eine Ersetzung nennt eine Datei und sagt zugleich, was zu ersetzen ist.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Eines von beiden behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of the replacement from %1 select no resource.</source>
        <translation>
            <numerusform>%n Ziel der Ersetzung aus %1 wählt keine Ressource aus.</numerusform>
            <numerusform>%n Ziele der Ersetzung aus %1 wählen keine Ressource aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check what stands below `select`, or remove the target.</source>
        <translation>Prüfen Sie, was unter `select` steht, oder entfernen Sie das Ziel.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Replacements</name>
    <message>
        <source>The delimiter is meant for a text, but the field holds more than that.</source>
        <translation>Das Trennzeichen gilt einem Text, das Feld enthält aber mehr als das.</translation>
    </message>
    <message>
        <source>Remove the delimiter, or name a field with a single value.</source>
        <translation>Das Trennzeichen entfernen oder ein Feld mit einem Einzelwert nennen.</translation>
    </message>
    <message>
        <source>Several resources could be the source %1.</source>
        <translation>Mehrere Ressourcen können die Quelle %1 sein.</translation>
    </message>
    <message>
        <source>Name kind, name and namespace of the one that is meant.</source>
        <translation>kind, name und namespace der gemeinten nennen.</translation>
    </message>
    <message>
        <source>No resource is the source %1.</source>
        <translation>Keine Ressource ist die Quelle %1.</translation>
    </message>
    <message>
        <source>Correct the source, or add the resource.</source>
        <translation>Die Quelle berichtigen oder die Ressource ergänzen.</translation>
    </message>
    <message>
        <source>The value &quot;%1&quot; has no part %2.</source>
        <translation>Der Wert &quot;%1&quot; hat keinen Teil %2.</translation>
    </message>
    <message>
        <source>Correct the index or the delimiter.</source>
        <translation>Index oder Trennzeichen berichtigen.</translation>
    </message>
    <message>
        <source>The source %1 has no field &quot;%2&quot;.</source>
        <translation>Die Quelle %1 hat kein Feld &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Correct the field path of the source.</source>
        <translation>Den Feldpfad der Quelle berichtigen.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; of the target cannot be set</source>
        <translation>Das Feld &quot;%1&quot; des Ziels lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>The target has no field &quot;%1&quot;.</source>
        <translation>Das Ziel hat kein Feld &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Correct the field path, or let `options.create` make the field.</source>
        <translation>Den Feldpfad berichtigen oder das Feld durch `options.create` anlegen lassen.</translation>
    </message>
    <message>
        <source>A replacement lacks its source or its targets.</source>
        <translation>Einer Ersetzung fehlen Quelle oder Ziele.</translation>
    </message>
    <message>
        <source>Give it a source and at least one target.</source>
        <translation>Ihr eine Quelle und mindestens ein Ziel geben.</translation>
    </message>
    <message>
        <source>A target of a replacement selects nothing.</source>
        <translation>Ein Ziel einer Ersetzung wählt nichts aus.</translation>
    </message>
    <message>
        <source>Say under `select` which resources are meant.</source>
        <translation>Unter `select` angeben, welche Ressourcen gemeint sind.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::ResourceList</name>
    <message>
        <source>The resource %1 is there twice.</source>
        <translation>Die Ressource %1 gibt es zweimal.</translation>
    </message>
    <message>
        <source>Remove one of the two, or change it by a patch instead of listing it again.</source>
        <translation>Eine der beiden entfernen oder durch einen Patch ändern, statt sie erneut aufzuführen.</translation>
    </message>
    <message>
        <source>There is no %1 to merge with or to replace.</source>
        <translation>Es gibt kein %1 zum Verschmelzen oder Ersetzen.</translation>
    </message>
    <message>
        <source>Check name and namespace, or use the behavior `create`.</source>
        <translation>Name und Namespace prüfen oder das Verhalten `create` verwenden.</translation>
    </message>
    <message>
        <source>Several resources could be meant by the generated %1.</source>
        <translation>Mit der generierten Ressource %1 können mehrere gemeint sein.</translation>
    </message>
    <message>
        <source>Give the resources different names.</source>
        <translation>Den Ressourcen verschiedene Namen geben.</translation>
    </message>
    <message>
        <source>The generated resource %1 is there already.</source>
        <translation>Die generierte Ressource %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>Give the generator the behavior `merge` or `replace`.</source>
        <translation>Dem Generator das Verhalten `merge` oder `replace` geben.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::ResourceSelector</name>
    <message>
        <source>&quot;%1&quot; is no regular expression.</source>
        <translation>&quot;%1&quot; ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>Put a backslash before characters that are meant as they stand.</source>
        <translation>Vor Zeichen, die wörtlich gemeint sind, einen Backslash setzen.</translation>
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
    <message>
        <source>A text of several lines begins with a tab, which kustomize cannot read.</source>
        <translation>Ein mehrzeiliger Text beginnt mit einem Tabulator, was kustomize nicht lesen kann.</translation>
    </message>
    <message>
        <source>Begin it with spaces, or write it in double quotes.</source>
        <translation>Beginnen Sie ihn mit Leerzeichen, oder schreiben Sie ihn in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write it as “base64” prints it, or remove the tag.</source>
        <translation>So schreiben, wie „base64“ es ausgibt, oder das Tag entfernen.</translation>
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
    <message>
        <source>The number %1 is too large for a key.</source>
        <translation>Die Zahl %1 ist zu groß für einen Schlüssel.</translation>
    </message>
    <message>
        <source>Quote the key.</source>
        <translation>Den Schlüssel in Anführungszeichen setzen.</translation>
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
    <message>
        <source>Write what kustomize wants, or remove the field.</source>
        <translation>Schreiben, was kustomize verlangt, oder das Feld entfernen.</translation>
    </message>
    <message>
        <source>In %1 stands %2, but kustomize wants %3.</source>
        <translation>In %1 steht %2, aber kustomize verlangt %3.</translation>
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
    <message>
        <source>A field at %1 has no name; no patch can go there.</source>
        <translation>Ein Feld unter %1 hat keinen Namen; dorthin reicht kein Patch.</translation>
    </message>
    <message>
        <source>Name the field, or change the object without a merge patch.</source>
        <translation>Geben Sie dem Feld einen Namen, oder ändern Sie das Objekt ohne Merge-Patch.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Target</name>
    <message>
        <source>%1 is listed as a component, but its kind is Kustomization.</source>
        <translation>%1 ist als Component aufgeführt, hat aber kind Kustomization.</translation>
    </message>
    <message>
        <source>%1 is listed as a resource, but its kind is Component.</source>
        <translation>%1 ist als Ressource aufgeführt, hat aber kind Component.</translation>
    </message>
    <message>
        <source>List it in the other list, or change its kind.</source>
        <translation>In der anderen Liste aufführen oder kind ändern.</translation>
    </message>
    <message>
        <source>%1 holds several kustomization files.</source>
        <translation>%1 enthält mehrere Kustomization-Dateien.</translation>
    </message>
    <message>
        <source>Keep one of %1 and %2.</source>
        <translation>Eines von %1 und %2 behalten.</translation>
    </message>
    <message>
        <source>%1 holds no kustomization file.</source>
        <translation>%1 enthält keine Kustomization-Datei.</translation>
    </message>
    <message>
        <source>Add a kustomization.yaml, or name another folder.</source>
        <translation>Eine kustomization.yaml ergänzen oder einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>`openapi` names both a version and a file.</source>
        <translation>`openapi` nennt eine Version und eine Datei zugleich.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Eines von beiden behalten.</translation>
    </message>
    <message>
        <source>kustomize has no types of version %1 on board.</source>
        <translation>Typen der Version %1 hat kustomize nicht an Bord.</translation>
    </message>
    <message>
        <source>Write v1.21.2, or remove the field.</source>
        <translation>v1.21.2 schreiben oder das Feld entfernen.</translation>
    </message>
    <message>
        <source>The Helm chart %1 cannot be rendered here.</source>
        <translation>Das Helm-Chart %1 lässt sich hier nicht rendern.</translation>
    </message>
    <message>
        <source>Render it with `helm template` and list the result as a resource.</source>
        <translation>Mit `helm template` rendern und das Ergebnis als Ressource aufführen.</translation>
    </message>
    <message>
        <source>%1 names no tag or commit: what renders can change without a commit here.</source>
        <translation>%1 nennt weder Tag noch Commit: Das Ergebnis kann sich ohne einen Commit hier ändern.</translation>
    </message>
    <message>
        <source>The top folder</source>
        <translation>Der oberste Ordner</translation>
    </message>
    <message>
        <source>A Helm chart cannot be rendered here.</source>
        <translation>Ein Helm-Chart kann hier nicht gerendert werden.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::TargetPlugins</name>
    <message>
        <source>A validator changes the resources.</source>
        <translation>Ein Validator ändert die Ressourcen.</translation>
    </message>
    <message>
        <source>List it under `transformers`.</source>
        <translation>Unter `transformers` aufführen.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Transformer</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 cannot be changed</source>
        <translation>%1 lässt sich nicht ändern</translation>
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
    <name>efa::kustomize::TransformerPlan</name>
    <message>
        <source>No resource called %1 has a number of replicas.</source>
        <translation>Keine Ressource namens %1 hat eine Zahl von Replicas.</translation>
    </message>
    <message>
        <source>Check the name, or remove the entry.</source>
        <translation>Den Namen prüfen oder den Eintrag entfernen.</translation>
    </message>
    <message>
        <source>No container has the image %1, so this entry changes nothing.</source>
        <translation>Kein Container hat das Image %1, daher ändert dieser Eintrag nichts.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::TreeReader</name>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Die Datei änderte sich, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>Name a folder that holds a kustomization file.</source>
        <translation>Einen Ordner nennen, der eine Kustomization-Datei enthält.</translation>
    </message>
</context>
<context>
    <name>efa::kustomize::VarStep</name>
    <message>
        <source>The value &quot;%1&quot; cannot be put into texts.</source>
        <translation>Der Wert &quot;%1&quot; lässt sich nicht in Texte einsetzen.</translation>
    </message>
    <message>
        <source>Write a plain decimal number, true or false, or a quoted text.</source>
        <translation>Eine einfache Dezimalzahl, true oder false oder einen Text in Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>Ein Feld &quot;%1&quot; gibt es nicht.</translation>
    </message>
    <message>
        <source>Correct the field path of the var.</source>
        <translation>Den Feldpfad der Variable berichtigen.</translation>
    </message>
    <message>
        <source>A list that vars are put into holds what is no text.</source>
        <translation>Eine Liste, in die Variablen eingesetzt werden, enthält etwas, das kein Text ist.</translation>
    </message>
    <message>
        <source>Quote the items of the list.</source>
        <translation>Die Elemente der Liste in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A mapping that vars are put into has a key that is no text.</source>
        <translation>Ein Mapping, in das Variablen eingesetzt werden, hat einen Schlüssel, der kein Text ist.</translation>
    </message>
    <message>
        <source>Quote the key.</source>
        <translation>Den Schlüssel in Anführungszeichen setzen.</translation>
    </message>
</context>
<context>
    <name>efa::schema</name>
    <message>
        <source>The custom resource definition %1 cannot be used: it lacks a group, a kind or versions.</source>
        <translation>Die CustomResourceDefinition %1 lässt sich nicht verwenden: Ihr fehlt group, kind oder versions.</translation>
    </message>
    <message>
        <source>The schema of %1 in the custom resource definition %2 is not understood in full (%3): what is not understood is not checked.</source>
        <translation>Das Schema von %1 in der CustomResourceDefinition %2 wird nicht vollständig verstanden (%3): Was nicht verstanden wird, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Reading the schemas was cancelled.</source>
        <translation>Das Lesen der Schemas wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is no schema in %1.</source>
        <translation>In %1 gibt es kein Schema.</translation>
    </message>
    <message>
        <source>Name a folder in kubeconform&apos;s layout, or what kubectl get --raw /openapi/v3/... printed.</source>
        <translation>Einen Ordner im Aufbau von kubeconform nennen oder das, was kubectl get --raw /openapi/v3/... ausgab.</translation>
    </message>
    <message>
        <source>A part of the schema is not understood (%1) and not checked.</source>
        <translation>Ein Teil des Schemas wird nicht verstanden (%1) und nicht geprüft.</translation>
    </message>
    <message>
        <source>The file holds no schema: %1</source>
        <translation>Die Datei enthält kein Schema: %1</translation>
    </message>
    <message>
        <source>It is no mapping.</source>
        <translation>Sie ist kein Mapping.</translation>
    </message>
    <message>
        <source>%1 is only the list of what the API server has, without the types.</source>
        <translation>%1 ist nur die Liste dessen, was der API-Server hat, ohne die Typen.</translation>
    </message>
    <message>
        <source>Save what it lists, such as kubectl get --raw /openapi/v3/apis/apps/v1, a file for each.</source>
        <translation>Speichern, was sie aufführt, etwa kubectl get --raw /openapi/v3/apis/apps/v1, je in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>The table of Kubernetes&apos; types is damaged.</source>
        <translation>Die Tabelle der Typen von Kubernetes ist beschädigt.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Das Programm erneut installieren.</translation>
    </message>
    <message>
        <source>The custom resource definition %1 stands in two forms, here and in %2: its objects are checked against neither.</source>
        <translation>Die CustomResourceDefinition %1 steht in zwei Formen da, hier und in %2: ihre Objekte werden gegen keine geprüft.</translation>
    </message>
    <message>
        <source>Keep one of them for all clusters where that is meant.</source>
        <translation>Eine davon für alle Cluster behalten, wo das gemeint ist.</translation>
    </message>
</context>
<context>
    <name>efa::validation::Baseline</name>
    <message>
        <source>This is not what &apos;validate --format json&apos; printed</source>
        <translation>Das ist keine Ausgabe von &apos;validate --format json&apos;</translation>
    </message>
    <message>
        <source>Make one with &apos;fleet-architect validate REPO --format json&apos;.</source>
        <translation>Eine mit &apos;fleet-architect validate REPO --format json&apos; anlegen.</translation>
    </message>
    <message>
        <source>A finding of the baseline has no identity</source>
        <translation>Ein Befund der Baseline hat keine Identität</translation>
    </message>
    <message>
        <source>Make a new one with &apos;fleet-architect validate REPO --format json&apos;.</source>
        <translation>Eine neue mit &apos;fleet-architect validate REPO --format json&apos; anlegen.</translation>
    </message>
</context>
<context>
    <name>efa::validation::ClusterVersions</name>
    <message>
        <source>Kubernetes %1 is not known: its objects are judged as those of %2</source>
        <translation>Kubernetes %1 ist nicht bekannt: seine Objekte werden wie die von %2 beurteilt</translation>
    </message>
    <message>
        <source>Known are %1 to %2.</source>
        <translation>Bekannt sind %1 bis %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no version of Kubernetes: its objects are judged as those of %2</source>
        <translation>„%1“ ist keine Version von Kubernetes: die Objekte werden wie die von %2 beurteilt</translation>
    </message>
    <message>
        <source>Write it as 1.32.</source>
        <translation>Schreiben wie 1.32.</translation>
    </message>
</context>
<context>
    <name>efa::validation::Correction</name>
    <message>
        <source>%1 does not stand there any more</source>
        <translation>%1 steht dort nicht mehr</translation>
    </message>
    <message>
        <source>Wait until the problems are up to date, or change it by hand.</source>
        <translation>Warten, bis die Probleme auf dem neuesten Stand sind, oder von Hand ändern.</translation>
    </message>
    <message>
        <source>%1 cannot be written there as it is</source>
        <translation>%1 lässt sich dort nicht so schreiben, wie es ist</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>Von Hand ändern.</translation>
    </message>
</context>
<context>
    <name>efa::validation::Policies</name>
    <message>
        <source>A policy needs &apos;metadata&apos; and &apos;spec&apos;</source>
        <translation>Eine Richtlinie braucht &apos;metadata&apos; und &apos;spec&apos;</translation>
    </message>
    <message>
        <source>&apos;delivered&apos; is asked with Exists or Absent</source>
        <translation>&apos;delivered&apos; wird mit Exists oder Absent abgefragt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a path</source>
        <translation>&apos;%1&apos; ist kein Pfad</translation>
    </message>
    <message>
        <source>An operator is missing</source>
        <translation>Ein Operator fehlt</translation>
    </message>
    <message>
        <source>There is nothing to compare with</source>
        <translation>Es gibt nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>The pattern cannot be used: %1</source>
        <translation>Das Muster lässt sich nicht verwenden: %1</translation>
    </message>
    <message>
        <source>The policy is left out until it is mended.</source>
        <translation>Die Richtlinie wird ausgelassen, bis sie berichtigt ist.</translation>
    </message>
    <message>
        <source>There is another policy called %1</source>
        <translation>Eine andere Richtlinie heißt schon %1</translation>
    </message>
    <message>
        <source>Give it a name of its own. Rules on board are set in topology/validation.yaml.</source>
        <translation>Ihr einen eigenen Namen geben. Mitgelieferte Regeln werden in topology/validation.yaml eingestellt.</translation>
    </message>
</context>
<context>
    <name>efa::validation::PolicyWords</name>
    <message>
        <source>The container has no memory limit</source>
        <translation>Der Container hat kein Limit für den Arbeitsspeicher</translation>
    </message>
    <message>
        <source>On a small board one container that grows takes the node with it; with a limit only the container goes.</source>
        <translation>Auf einem kleinen Board reißt ein einziger wachsender Container den Knoten mit; mit einem Limit endet nur der Container.</translation>
    </message>
    <message>
        <source>Set resources.limits.memory to what was measured, or a LimitRange with a default in its namespace.</source>
        <translation>resources.limits.memory auf den gemessenen Wert setzen, oder in seinem Namespace ein LimitRange mit einem Standardwert.</translation>
    </message>
    <message>
        <source>The image {value} names no version</source>
        <translation>Das Image {value} nennt keine Version</translation>
    </message>
    <message>
        <source>Two clusters with the same commit run different code, and a site that was offline runs another one than its ring.</source>
        <translation>Zwei Cluster mit demselben Commit führen verschiedenen Code aus, und ein Standort, der offline war, führt anderen aus als sein Ring.</translation>
    </message>
    <message>
        <source>Name a version, better a digest.</source>
        <translation>Eine Version nennen, besser einen Digest.</translation>
    </message>
    <message>
        <source>The image is pulled at every start, but the cluster is not always in contact</source>
        <translation>Das Image wird bei jedem Start geladen, aber der Cluster hat nicht immer Kontakt</translation>
    </message>
    <message>
        <source>A restart without a network leaves the container in ImagePullBackOff although the image lies on the node.</source>
        <translation>Ein Neustart ohne Netz lässt den Container in ImagePullBackOff hängen, obwohl das Image auf dem Knoten liegt.</translation>
    </message>
    <message>
        <source>Write imagePullPolicy IfNotPresent, and a tag that stays.</source>
        <translation>imagePullPolicy IfNotPresent schreiben, und ein Tag, das bleibt.</translation>
    </message>
    <message>
        <source>The liveness probe kills the container after {value} s, before a slow board has started it</source>
        <translation>Die Liveness-Probe beendet den Container nach {value} s, bevor ein langsames Board ihn gestartet hat</translation>
    </message>
    <message>
        <source>Flash storage and weak cores take a minute where a server takes a second; the container is then restarted for ever.</source>
        <translation>Flash-Speicher und schwache Kerne brauchen eine Minute, wo ein Server eine Sekunde braucht; der Container wird dann endlos neu gestartet.</translation>
    </message>
    <message>
        <source>Add a startupProbe, or raise initialDelaySeconds.</source>
        <translation>Eine startupProbe ergänzen oder initialDelaySeconds erhöhen.</translation>
    </message>
    <message>
        <source>The liveness probe gives up after {value} s at its first failure</source>
        <translation>Die Liveness-Probe gibt nach {value} s beim ersten Fehlschlag auf</translation>
    </message>
    <message>
        <source>A slow board misses a second now and then; one miss must not restart what controls a machine.</source>
        <translation>Ein langsames Board versäumt ab und zu eine Sekunde; ein einziges Versäumnis darf nicht neu starten, was eine Maschine steuert.</translation>
    </message>
    <message>
        <source>Let it fail three times before the container is restarted.</source>
        <translation>Sie dreimal fehlschlagen lassen, bevor der Container neu gestartet wird.</translation>
    </message>
    <message>
        <source>A privileged container runs where strangers reach the machine</source>
        <translation>Ein privilegierter Container läuft, wo Fremde an die Maschine kommen</translation>
    </message>
    <message>
        <source>Whoever gets into it has the node, and with it the keys of the site.</source>
        <translation>Wer in ihn eindringt, hat den Knoten und mit ihm die Schlüssel des Standorts.</translation>
    </message>
    <message>
        <source>Ask for the single capabilities or devices that it needs.</source>
        <translation>Die einzelnen Capabilities oder Geräte anfordern, die er braucht.</translation>
    </message>
    <message>
        <source>The pod writes to the node&apos;s folder {value} where strangers reach the machine</source>
        <translation>Der Pod schreibt in den Ordner {value} des Knotens, wo Fremde an die Maschine kommen</translation>
    </message>
    <message>
        <source>With the root, the container runtime&apos;s or the kubelet&apos;s folder a pod has the node.</source>
        <translation>Mit dem Wurzelverzeichnis oder dem Ordner der Container-Laufzeit oder des Kubelets hat ein Pod den Knoten.</translation>
    </message>
    <message>
        <source>Use a volume, or a path below that holds no keys and no sockets.</source>
        <translation>Ein Volume verwenden, oder einen Pfad darunter, der keine Schlüssel und keine Sockets enthält.</translation>
    </message>
    <message>
        <source>The pod uses the network of the node where strangers reach the machine</source>
        <translation>Der Pod nutzt das Netz des Knotens, wo Fremde an die Maschine kommen</translation>
    </message>
    <message>
        <source>Its ports are open on every interface of the node, and no NetworkPolicy holds for it.</source>
        <translation>Seine Ports sind an jeder Schnittstelle des Knotens offen, und keine NetworkPolicy gilt für ihn.</translation>
    </message>
    <message>
        <source>Leave hostNetwork out; a Service reaches the pod.</source>
        <translation>hostNetwork weglassen; ein Service erreicht den Pod.</translation>
    </message>
    <message>
        <source>A Service of type {value} opens a port where strangers reach the network</source>
        <translation>Ein Service vom Typ {value} öffnet einen Port, wo Fremde an das Netz kommen</translation>
    </message>
    <message>
        <source>An edge pulls what it needs; a port that waits for somebody to push is a way in.</source>
        <translation>Ein Edge-Standort holt sich, was er braucht; ein Port, der darauf wartet, dass jemand etwas schickt, ist ein Weg hinein.</translation>
    </message>
    <message>
        <source>Use ClusterIP, and let the site&apos;s own devices in by externalIPs or an ingress with authentication.</source>
        <translation>ClusterIP verwenden und die eigenen Geräte des Standorts über externalIPs oder einen Ingress mit Anmeldung einlassen.</translation>
    </message>
    <message>
        <source>A Secret stands readable in Git</source>
        <translation>Ein Secret steht lesbar in Git</translation>
    </message>
    <message>
        <source>Base64 hides nothing; whoever clones the repository once has it for ever.</source>
        <translation>Base64 verbirgt nichts; wer das Repository einmal klont, hat es für immer.</translation>
    </message>
    <message>
        <source>Encrypt it with SOPS, seal it, or let External Secrets bring it, and change the secret.</source>
        <translation>Mit SOPS verschlüsseln, versiegeln oder von External Secrets liefern lassen, und das Geheimnis ändern.</translation>
    </message>
    <message>
        <source>Whoever clones the repository once has it for ever.</source>
        <translation>Wer das Repository einmal klont, hat es für immer.</translation>
    </message>
    <message>
        <source>An interval of {value} is longer than the cluster is in contact</source>
        <translation>Ein Intervall von {value} ist länger, als der Cluster Kontakt hat</translation>
    </message>
    <message>
        <source>The agent asks at its own times, and every 15 minutes after it failed; an opening that is shorter can be missed for ever.</source>
        <translation>Der Agent fragt zu seinen eigenen Zeiten, und nach einem Fehlschlag alle 15 Minuten; ein kürzeres Zeitfenster kann er für immer verpassen.</translation>
    </message>
    <message>
        <source>Let the source ask at least once in each opening.</source>
        <translation>Die Quelle in jedem Zeitfenster mindestens einmal fragen lassen.</translation>
    </message>
    <message>
        <source>An interval of {value} is longer than the silence that the connectivity class allows</source>
        <translation>Ein Intervall von {value} ist länger als die Funkstille, die die Verbindungsklasse erlaubt</translation>
    </message>
    <message>
        <source>A change is then applied only after the site counts as overdue.</source>
        <translation>Eine Änderung wird dann erst angewendet, wenn der Standort schon als überfällig gilt.</translation>
    </message>
    <message>
        <source>Shorten the interval, or allow more silence.</source>
        <translation>Das Intervall verkürzen oder mehr Funkstille erlauben.</translation>
    </message>
    <message>
        <source>{value} replicas are more than the cluster has nodes</source>
        <translation>{value} Replicas sind mehr, als der Cluster Knoten hat</translation>
    </message>
    <message>
        <source>Two replicas on one machine fail together and take its memory twice.</source>
        <translation>Zwei Replicas auf einer Maschine fallen gemeinsam aus und belegen ihren Arbeitsspeicher doppelt.</translation>
    </message>
    <message>
        <source>Ask for at most one a node, or one and a Recreate strategy.</source>
        <translation>Höchstens eine je Knoten verlangen, oder eine einzige und die Strategie Recreate.</translation>
    </message>
    <message>
        <source>{value} is made for data centres and takes more than these machines have</source>
        <translation>{value} ist für Rechenzentren gemacht und braucht mehr, als diese Maschinen haben</translation>
    </message>
    <message>
        <source>Service meshes, full monitoring stacks, replicated stores and search engines ask for gigabytes that an edge node has not.</source>
        <translation>Service-Meshes, vollständige Monitoring-Stacks, replizierte Datenspeicher und Suchmaschinen verlangen Gigabytes, die ein Edge-Knoten nicht hat.</translation>
    </message>
    <message>
        <source>Take the small one of its kind: an agent that forwards, SQLite, a single broker.</source>
        <translation>Den kleinen Vertreter seiner Art nehmen: einen Agenten, der weiterleitet, SQLite, einen einzelnen Broker.</translation>
    </message>
    <message>
        <source>The chart {value} is made for data centres and takes more than these machines have</source>
        <translation>Das Chart {value} ist für Rechenzentren gemacht und braucht mehr, als diese Maschinen haben</translation>
    </message>
    <message>
        <source>Its parts ask together for gigabytes that an edge node has not.</source>
        <translation>Seine Teile verlangen zusammen Gigabytes, die ein Edge-Knoten nicht hat.</translation>
    </message>
    <message>
        <source>The storage class {value} needs a network that this cluster does not always have</source>
        <translation>Die Speicherklasse {value} braucht ein Netz, das dieser Cluster nicht immer hat</translation>
    </message>
    <message>
        <source>A volume that lies elsewhere stops every pod on it when the link goes.</source>
        <translation>Ein Volume, das anderswo liegt, hält jeden Pod darauf an, wenn die Verbindung ausfällt.</translation>
    </message>
    <message>
        <source>Use a local class such as local-path, and let the application bring the data out.</source>
        <translation>Eine lokale Klasse wie local-path verwenden und die Daten von der Anwendung hinausbringen lassen.</translation>
    </message>
    <message>
        <source>The pod wants the WebAssembly runtime {value}, but no node of the cluster has one</source>
        <translation>Der Pod verlangt die WebAssembly-Laufzeit {value}, aber kein Knoten des Clusters hat eine</translation>
    </message>
    <message>
        <source>Without the shim on the node the pod never starts.</source>
        <translation>Ohne den Shim auf dem Knoten startet der Pod nie.</translation>
    </message>
    <message>
        <source>Deliver it to clusters whose profile has the feature wasm only.</source>
        <translation>Nur an Cluster ausliefern, deren Profil das Merkmal wasm hat.</translation>
    </message>
    <message>
        <source>The image {value} holds WebAssembly, but the pod names no RuntimeClass</source>
        <translation>Das Image {value} enthält WebAssembly, aber der Pod nennt keine RuntimeClass</translation>
    </message>
    <message>
        <source>The usual runtime cannot start it.</source>
        <translation>Die übliche Laufzeit kann es nicht starten.</translation>
    </message>
    <message>
        <source>Set runtimeClassName to the class of the shim.</source>
        <translation>runtimeClassName auf die Klasse des Shims setzen.</translation>
    </message>
    <message>
        <source>The namespace does not say which Pod Security level it enforces</source>
        <translation>Der Namespace sagt nicht, welche Stufe der Pod Security er durchsetzt</translation>
    </message>
    <message>
        <source>Without the label any pod may be privileged, also one that comes with a later change.</source>
        <translation>Ohne das Label darf jeder Pod privilegiert sein, auch einer, der mit einer späteren Änderung kommt.</translation>
    </message>
    <message>
        <source>Label it pod-security.kubernetes.io/enforce: restricted, or baseline or privileged with a reason.</source>
        <translation>Das Label pod-security.kubernetes.io/enforce: restricted setzen, oder mit Begründung baseline oder privileged.</translation>
    </message>
    <message>
        <source>The namespace has no NetworkPolicy that closes it</source>
        <translation>Der Namespace hat keine NetworkPolicy, die ihn abschließt</translation>
    </message>
    <message>
        <source>Without one every pod of the cluster, also one that was taken over, reaches all pods in it.</source>
        <translation>Ohne eine solche erreicht jeder Pod des Clusters, auch ein gekaperter, alle Pods darin.</translation>
    </message>
    <message>
        <source>Add a NetworkPolicy with an empty podSelector for Ingress, and open what is needed.</source>
        <translation>Eine NetworkPolicy mit leerem podSelector für Ingress ergänzen und öffnen, was nötig ist.</translation>
    </message>
</context>
<context>
    <name>efa::validation::References</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>Not all that the cluster gets is known: something else may bring it.</source>
        <translation>Nicht alles, was der Cluster bekommt, ist bekannt: Vielleicht liefert es etwas anderes.</translation>
    </message>
    <message>
        <source>Deliver it encrypted; where it is made in the cluster, list it under &apos;provided&apos; in topology/validation.yaml.</source>
        <translation>Verschlüsselt ausliefern; wo es im Cluster erzeugt wird, unter &apos;provided&apos; in topology/validation.yaml aufführen.</translation>
    </message>
    <message>
        <source>Deliver it, correct the name, or list it under &apos;provided&apos; in topology/validation.yaml.</source>
        <translation>Ausliefern, den Namen berichtigen oder unter &apos;provided&apos; in topology/validation.yaml aufführen.</translation>
    </message>
    <message>
        <source>Nothing brings %1</source>
        <translation>Nichts liefert %1</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 hat keinen Schlüssel %2</translation>
    </message>
    <message>
        <source>Add the key, or correct its name.</source>
        <translation>Den Schlüssel ergänzen oder seinen Namen berichtigen.</translation>
    </message>
    <message>
        <source>%1 has no port %2</source>
        <translation>%1 hat keinen Port %2</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>Nothing brings the namespace %1</source>
        <translation>Nichts liefert den Namespace %1</translation>
    </message>
    <message>
        <source>Deliver the Namespace with what stands in it.</source>
        <translation>Den Namespace zusammen mit dem ausliefern, was darin steht.</translation>
    </message>
</context>
<context>
    <name>efa::validation::Schemas</name>
    <message>
        <source>%1 has to be of type %2, not %3</source>
        <translation>%1 muss vom Typ %2 sein, nicht %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value of %2: it is one of %3</source>
        <translation>&apos;%1&apos; ist kein Wert von %2: Möglich ist eines von %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the form of %2</source>
        <translation>&apos;%1&apos; hat nicht die Form von %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not match the pattern %2</source>
        <translation>&apos;%1&apos; passt nicht zum Muster %2</translation>
    </message>
    <message>
        <source>%1 has to be %2, and is %3</source>
        <translation>%1 muss %2 sein und ist %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands twice in a list whose items have to differ</source>
        <translation>&apos;%1&apos; steht zweimal in einer Liste, deren Elemente sich unterscheiden müssen</translation>
    </message>
    <message>
        <source>%1 fits none of the forms that the type offers, or several at once</source>
        <translation>%1 passt zu keiner der Formen, die der Typ bietet, oder zu mehreren zugleich</translation>
    </message>
    <message>
        <source>%1 has no field %2 here</source>
        <translation>%1 hat hier kein Feld %2</translation>
    </message>
    <message>
        <source>The field %1 is missing</source>
        <translation>Das Feld %1 fehlt</translation>
    </message>
    <message>
        <source>%1 was removed in Kubernetes %2</source>
        <translation>%1 wurde in Kubernetes %2 entfernt</translation>
    </message>
    <message>
        <source>%1 is deprecated since Kubernetes %2</source>
        <translation>%1 ist seit Kubernetes %2 veraltet</translation>
    </message>
    <message>
        <source>%1 is deprecated</source>
        <translation>%1 ist veraltet</translation>
    </message>
    <message>
        <source>There is no type %1</source>
        <translation>Einen Typ %1 gibt es nicht</translation>
    </message>
    <message>
        <source>The type asks for more checks than are made of one object; the rest was not checked</source>
        <translation>Der Typ verlangt mehr Prüfungen, als an einem Objekt vorgenommen werden; der Rest wurde nicht geprüft</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>%1 schreiben.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>The API server refuses it or drops it silently: take it out, or put it where it belongs.</source>
        <translation>Der API-Server lehnt es ab oder verwirft es stillschweigend: Herausnehmen oder dorthin setzen, wo es hingehört.</translation>
    </message>
    <message>
        <source>Add it; the API server refuses the object without it.</source>
        <translation>Ergänzen; ohne das lehnt der API-Server das Objekt ab.</translation>
    </message>
    <message>
        <source>The API server refuses the object until it is corrected.</source>
        <translation>Der API-Server lehnt das Objekt ab, bis es berichtigt ist.</translation>
    </message>
    <message>
        <source>The schemas in %1 cannot be used: %2</source>
        <translation>Die Schemas in %1 sind nicht zu gebrauchen: %2</translation>
    </message>
</context>
<context>
    <name>efa::validation::Selectors</name>
    <message>
        <source>Not all that the cluster gets is known: something else may bring the pods.</source>
        <translation>Nicht alles, was der Cluster bekommt, ist bekannt: Vielleicht liefert etwas anderes die Pods.</translation>
    </message>
    <message>
        <source>Compare the selector with the labels of the pod templates.</source>
        <translation>Den Selektor mit den Labels der Pod-Templates vergleichen.</translation>
    </message>
    <message>
        <source>No container of %1 has a port called %2</source>
        <translation>Kein Container von %1 hat einen Port namens %2</translation>
    </message>
    <message>
        <source>Name the port in the container, or write its number.</source>
        <translation>Den Port im Container benennen oder seine Nummer schreiben.</translation>
    </message>
    <message>
        <source>No pod has the labels that the Service selects: %1</source>
        <translation>Kein Pod hat die Labels, die der Service auswählt: %1</translation>
    </message>
    <message>
        <source>No pod has the labels that the disruption budget selects: %1</source>
        <translation>Kein Pod hat die Labels, die das Disruption Budget auswählt: %1</translation>
    </message>
    <message>
        <source>The pods of %1 are in %2 too; Kubernetes evicts no pod of two budgets</source>
        <translation>Die Pods von %1 sind auch in %2; Kubernetes verdrängt keinen Pod, der in zwei Budgets ist</translation>
    </message>
    <message>
        <source>Leave each pod in one budget.</source>
        <translation>Jeden Pod in nur einem Budget lassen.</translation>
    </message>
    <message>
        <source>%1 brings %2 itself: two would write it</source>
        <translation>%1 bringt %2 selbst mit: Zwei würden es schreiben</translation>
    </message>
    <message>
        <source>Leave it to the distribution, or switch that part off where the cluster is installed and waive this.</source>
        <translation>Der Distribution überlassen, oder jenen Teil bei der Installation des Clusters abschalten und dies ausnehmen.</translation>
    </message>
    <message>
        <source>%1 and %2 both deliver %3, and not the same</source>
        <translation>%1 und %2 liefern beide %3 aus, und nicht dasselbe</translation>
    </message>
    <message>
        <source>Deliver it once: the two agents&apos; objects overwrite each other for ever.</source>
        <translation>Nur einmal ausliefern: Die Objekte der beiden Agenten überschreiben einander endlos.</translation>
    </message>
    <message>
        <source>Nothing names %1</source>
        <translation>Nichts nennt %1</translation>
    </message>
    <message>
        <source>Take it out, or check the names of those that should use it.</source>
        <translation>Herausnehmen, oder die Namen in dem prüfen, was es verwenden soll.</translation>
    </message>
</context>
<context>
    <name>efa::validation::Settings</name>
    <message>
        <source>This is not how validation is set</source>
        <translation>So wird die Prüfung nicht eingestellt</translation>
    </message>
    <message>
        <source>Begin it with &apos;apiVersion: fleet-architect/v1alpha1&apos; and &apos;kind: Validation&apos;.</source>
        <translation>Mit &apos;apiVersion: fleet-architect/v1alpha1&apos; und &apos;kind: Validation&apos; beginnen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no severity</source>
        <translation>&apos;%1&apos; ist kein Schweregrad</translation>
    </message>
    <message>
        <source>Write error, warning, info or off.</source>
        <translation>error, warning, info oder off schreiben.</translation>
    </message>
    <message>
        <source>The rule %1 is set twice</source>
        <translation>Die Regel %1 ist zweimal eingestellt</translation>
    </message>
    <message>
        <source>Leave one of them: nobody could tell which counts.</source>
        <translation>Nur eine davon stehen lassen: Niemand könnte sagen, welche zählt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a day</source>
        <translation>&apos;%1&apos; ist kein Tag</translation>
    </message>
    <message>
        <source>Write year, month and day, such as 2027-01-31.</source>
        <translation>Jahr, Monat und Tag schreiben, etwa 2027-01-31.</translation>
    </message>
    <message>
        <source>The waiver of %1 ended on %2</source>
        <translation>Die Ausnahme von %1 endete am %2</translation>
    </message>
    <message>
        <source>Mend what it waived, or decide anew until when it may stay.</source>
        <translation>Beheben, was sie ausnahm, oder neu entscheiden, bis wann es bleiben darf.</translation>
    </message>
    <message>
        <source>The waiver of %1 waives nothing</source>
        <translation>Die Ausnahme von %1 nimmt nichts aus</translation>
    </message>
    <message>
        <source>Take it out, or check rule, place, object and clusters.</source>
        <translation>Herausnehmen, oder Regel, Stelle, Objekt und Cluster prüfen.</translation>
    </message>
    <message>
        <source>It is not said where the schemas are</source>
        <translation>Es ist nicht gesagt, wo die Schemas liegen</translation>
    </message>
    <message>
        <source>Write either &apos;folder:&apos; with a folder in kubeconform&apos;s layout, or &apos;openapi:&apos; with what kubectl get --raw /openapi/v3/... printed.</source>
        <translation>Entweder „folder:“ mit einem Ordner in kubeconforms Form schreiben oder „openapi:“ mit dem, was kubectl get --raw /openapi/v3/... ausgegeben hat.</translation>
    </message>
</context>
<context>
    <name>efa::validation::WaiverEdit</name>
    <message>
        <source>The waivers are not written as a list of lines</source>
        <translation>Die Ausnahmen sind nicht als Liste von Zeilen geschrieben</translation>
    </message>
    <message>
        <source>Add the waiver by hand to spec.waivers of topology/validation.yaml.</source>
        <translation>Tragen Sie die Ausnahme von Hand unter spec.waivers in topology/validation.yaml ein.</translation>
    </message>
    <message>
        <source>A waiver needs a rule and a reason</source>
        <translation>Eine Ausnahme braucht eine Regel und einen Grund</translation>
    </message>
    <message>
        <source>Say why what was found may stay.</source>
        <translation>Sagen Sie, warum der Befund bleiben darf.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::Adoption</name>
    <message>
        <source>There is no cluster to write</source>
        <translation>Es gibt keinen Cluster zu schreiben</translation>
    </message>
</context>
<context>
    <name>efa::widgets::Age</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 wk</source>
        <translation>%1 Wo</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 J</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1 (%2 UTC)</source>
        <translation>%1 (%2 UTC)</translation>
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
    <name>efa::widgets::BlameLine</name>
    <message>
        <source>Show the commit</source>
        <translation>Commit zeigen</translation>
    </message>
    <message>
        <source>Who wrote the line</source>
        <translation>Wer die Zeile geschrieben hat</translation>
    </message>
    <message>
        <source>Who wrote the lines can only be said of whole UTF-8 texts</source>
        <translation>Wer die Zeilen geschrieben hat, lässt sich nur bei ganzen UTF-8-Texten sagen</translation>
    </message>
    <message>
        <source>This folder is not under Git.</source>
        <translation>Dieser Ordner ist nicht unter Git.</translation>
    </message>
    <message>
        <source>not committed</source>
        <translation>nicht committet</translation>
    </message>
    <message>
        <source>Finding who wrote the lines …</source>
        <translation>Sucht, wer die Zeilen geschrieben hat …</translation>
    </message>
    <message>
        <source>%1  %2, %3: %4</source>
        <comment>commit, author, day, subject</comment>
        <translation>%1  %2, %3: %4</translation>
    </message>
    <message>
        <source>This line is not committed yet</source>
        <translation>Diese Zeile ist noch nicht committet</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <comment>commit, author, time</comment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Finding who wrote the lines was cancelled</source>
        <translation>Das Suchen, wer die Zeilen geschrieben hat, wurde abgebrochen</translation>
    </message>
    <message>
        <source>First show who wrote each line.</source>
        <translation>Erst zeigen lassen, wer jede Zeile geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ChangeDelegate</name>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>One part of this file&apos;s changes is to be committed, another part is left out.</source>
        <translation>Ein Teil der Änderungen dieser Datei ist für den Commit vorgesehen, ein anderer ist ausgelassen.</translation>
    </message>
    <message>
        <source>To commit</source>
        <translation>Für den Commit</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ChangeList</name>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ChangesPanel</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Add to the commit</source>
        <translation>In den Commit aufnehmen</translation>
    </message>
    <message>
        <source>Discard changes …</source>
        <translation>Änderungen verwerfen …</translation>
    </message>
    <message>
        <source>Open in Manifests</source>
        <translation>In Manifeste öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Put the chosen files back to the last commit</source>
        <translation>Die gewählten Dateien auf den letzten Commit zurücksetzen</translation>
    </message>
    <message>
        <source>Add all to the commit</source>
        <translation>Alle in den Commit aufnehmen</translation>
    </message>
    <message>
        <source>Leave all out of the commit</source>
        <translation>Alle aus dem Commit herausnehmen</translation>
    </message>
    <message>
        <source>%1 of %2 to commit</source>
        <translation>%1 von %2 für den Commit</translation>
    </message>
    <message>
        <source>What changed could not be read</source>
        <translation>Die Änderungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>This folder is not under Git</source>
        <translation>Dieser Ordner liegt nicht in Git</translation>
    </message>
    <message>
        <source>Its files can be edited and rendered, but there is no history to compare with. Run `git init` in it to keep one.</source>
        <translation>Seine Dateien können bearbeitet und gerendert werden, aber es gibt keinen Verlauf zum Vergleichen. Mit `git init` darin entsteht einer.</translation>
    </message>
    <message>
        <source>Reading what changed</source>
        <translation>Änderungen werden gelesen</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>Files that differ from the last commit are listed here as soon as they are saved.</source>
        <translation>Dateien, die vom letzten Commit abweichen, stehen hier, sobald sie gespeichert sind.</translation>
    </message>
    <message>
        <source>No changed file is chosen</source>
        <translation>Keine geänderte Datei ist gewählt</translation>
    </message>
    <message>
        <source>Leave out of the commit</source>
        <translation>Aus dem Commit herausnehmen</translation>
    </message>
    <message>
        <source>The file is deleted</source>
        <translation>Die Datei ist gelöscht</translation>
    </message>
    <message>
        <source>No change is left out</source>
        <translation>Keine Änderung ist ausgelassen</translation>
    </message>
    <message>
        <source>Nothing is to be committed</source>
        <translation>Nichts ist für den Commit vorgesehen</translation>
    </message>
    <message>
        <source>No fleet is open</source>
        <translation>Keine Flotte ist geöffnet</translation>
    </message>
    <message>
        <source>The list of changed files is not shown</source>
        <translation>Die Liste der geänderten Dateien wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Files in conflict are added one by one, once they are settled</source>
        <translation>Dateien im Konflikt werden einzeln aufgenommen, sobald sie geklärt sind</translation>
    </message>
    <message>
        <source>The merge changes no file</source>
        <translation>Die Zusammenführung ändert keine Datei</translation>
    </message>
    <message>
        <source>Write its message at the right and commit to finish it.</source>
        <translation>Rechts die Nachricht schreiben und zum Abschluss committen.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ChangesView</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Keine Datei ist gewählt</translation>
    </message>
    <message>
        <source>Choose a commit in the history to see what it changed.</source>
        <translation>Ein im Verlauf gewählter Commit zeigt, was er geändert hat.</translation>
    </message>
    <message>
        <source>Another repository stands here</source>
        <translation>Hier steht ein anderes Repository</translation>
    </message>
    <message>
        <source>%1 has a history of its own: its files are committed there.</source>
        <translation>%1 hat einen eigenen Verlauf: seine Dateien werden dort festgehalten.</translation>
    </message>
    <message>
        <source>HEAD %1</source>
        <translation>HEAD %1</translation>
    </message>
    <message>
        <source>No commit yet</source>
        <translation>Noch kein Commit</translation>
    </message>
    <message>
        <source>To commit</source>
        <translation>Für den Commit</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No fleet is open</source>
        <translation>Keine Flotte ist geöffnet</translation>
    </message>
    <message>
        <source>There is no history to search</source>
        <translation>Es gibt keinen Verlauf zum Durchsuchen</translation>
    </message>
    <message>
        <source>Texts are edited in Manifests</source>
        <translation>Texte werden in Manifeste bearbeitet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed</source>
        <translation>
            <numerusform>%Ln Datei geändert</numerusform>
            <numerusform>%Ln Dateien geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Add as it is</source>
        <translation>So vormerken</translation>
    </message>
</context>
<context>
    <name>efa::widgets::CloseQuestion</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>%1 has text that is not saved.</source>
        <translation>%1 enthält Text, der nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen ohne zu speichern</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterActions</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Ring …</source>
        <translation>Ring …</translation>
    </message>
    <message>
        <source>Site …</source>
        <translation>Standort …</translation>
    </message>
    <message>
        <source>Region …</source>
        <translation>Region …</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Not a cluster</source>
        <translation>Kein Cluster</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Choose one or more clusters in the list first.</source>
        <translation>Zuerst einen oder mehrere Cluster in der Liste wählen.</translation>
    </message>
    <message numerus="yes">
        <source>Ring of %n cluster(s) …</source>
        <translation>
            <numerusform>Ring von %n Cluster …</numerusform>
            <numerusform>Ring von %n Clustern …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Site of %n cluster(s) …</source>
        <translation>
            <numerusform>Standort von %n Cluster …</numerusform>
            <numerusform>Standort von %n Clustern …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Region of %n cluster(s) …</source>
        <translation>
            <numerusform>Region von %n Cluster …</numerusform>
            <numerusform>Region von %n Clustern …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster zusammenführen</numerusform>
            <numerusform>%n Cluster zusammenführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no clusters</source>
        <translation>
            <numerusform>%n ist kein Cluster</numerusform>
            <numerusform>%n sind keine Cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit this cell: name, ring, site or region (F2 or Enter)</source>
        <translation>Diese Zelle bearbeiten: Name, Ring, Standort oder Region (F2 oder Eingabetaste)</translation>
    </message>
    <message>
        <source>Say in which ring the chosen clusters are</source>
        <translation>Sagen, in welchem Ring die gewählten Cluster sind</translation>
    </message>
    <message>
        <source>Say at which site the chosen clusters stand</source>
        <translation>Sagen, an welchem Standort die gewählten Cluster stehen</translation>
    </message>
    <message>
        <source>Say in which region the chosen clusters stand</source>
        <translation>Sagen, in welcher Region die gewählten Cluster stehen</translation>
    </message>
    <message>
        <source>Choose two or more clusters that are one.</source>
        <translation>Zwei oder mehr Cluster wählen, die ein einziger sind.</translation>
    </message>
    <message>
        <source>Say that the chosen clusters are one; the current one gives its name</source>
        <translation>Sagen, dass die gewählten Cluster ein einziger sind; der aktuelle gibt den Namen</translation>
    </message>
    <message>
        <source>Move the chosen ones to what is not placed (Del)</source>
        <translation>Die gewählten zu „Nicht zugeordnet“ verschieben (Entf)</translation>
    </message>
    <message>
        <source>Copy the chosen rows as text</source>
        <translation>Die gewählten Zeilen als Text kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Ring of %n cluster(s)</source>
        <translation>
            <numerusform>Ring von %n Cluster</numerusform>
            <numerusform>Ring von %n Clustern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Site of %n cluster(s)</source>
        <translation>
            <numerusform>Standort von %n Cluster</numerusform>
            <numerusform>Standort von %n Clustern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Region of %n cluster(s)</source>
        <translation>
            <numerusform>Region von %n Cluster</numerusform>
            <numerusform>Region von %n Clustern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterFacts</name>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Entry folder</source>
        <translation>Einstiegsordner</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation>Definiert in</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Aufgebaut aus</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterPage</name>
    <message>
        <source>Delivered</source>
        <translation>Ausgeliefert</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Units that the cluster gets</source>
        <translation>Einheiten, die der Cluster bekommt</translation>
    </message>
    <message>
        <source>Resources of the chosen unit</source>
        <translation>Ressourcen der gewählten Einheit</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Back to the map (Escape)</source>
        <translation>Zurück zur Karte (Escape)</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>Open the cluster&apos;s entry point in Manifests</source>
        <translation>Den Einstiegspunkt des Clusters unter Manifeste öffnen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Working out what %1 gets</source>
        <translation>Was %1 bekommt, wird ermittelt</translation>
    </message>
    <message>
        <source>What this cluster gets is not known</source>
        <translation>Was dieser Cluster bekommt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln Ressource</numerusform>
            <numerusform>%Ln Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opaque unit(s)</source>
        <translation>
            <numerusform>%Ln undurchsichtige Einheit</numerusform>
            <numerusform>%Ln undurchsichtige Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show the commits that changed a file which the cluster is made of</source>
        <translation>Die Commits zeigen, die eine Datei geändert haben, aus der der Cluster entsteht</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterPanel</name>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Search clusters</source>
        <translation>Cluster suchen</translation>
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
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Read all files again; what was corrected stays</source>
        <translation>Alle Dateien erneut lesen; Korrekturen bleiben</translation>
    </message>
    <message>
        <source>Nothing was corrected yet</source>
        <translation>Noch nichts wurde korrigiert</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>Nichts wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>No cluster has these words</source>
        <translation>Kein Cluster enthält diese Wörter</translation>
    </message>
    <message>
        <source>Names, rings, sites, regions, engines, folders and reasons are searched.</source>
        <translation>Gesucht wird in Namen, Ringen, Standorten, Regionen, Engines, Ordnern und Gründen.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>There are no YAML files here</source>
        <translation>Hier gibt es keine YAML-Dateien</translation>
    </message>
    <message>
        <source>Clusters are found by the objects of Flux, Argo CD and Rancher Fleet, and by folders with kustomizations. They will be listed here.</source>
        <translation>Cluster werden an den Objekten von Flux, Argo CD und Rancher Fleet und an Ordnern mit Kustomizations erkannt. Sie werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>No cluster was found</source>
        <translation>Kein Cluster wurde gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln YAML file(s) were looked at. None holds an object by which Flux, Argo CD or Rancher Fleet reaches a cluster, and there is no folder below clusters/, environments/ or overlays/ that builds. What was found stands below, with its reason.</source>
        <translation>
            <numerusform>%Ln YAML-Datei wurde durchgesehen. Sie enthält kein Objekt, über das Flux, Argo CD oder Rancher Fleet einen Cluster erreicht, und unter clusters/, environments/ oder overlays/ gibt es keinen Ordner, der sich rendern lässt. Was gefunden wurde, steht unten, mit seinem Grund.</numerusform>
            <numerusform>%Ln YAML-Dateien wurden durchgesehen. Keine enthält ein Objekt, über das Flux, Argo CD oder Rancher Fleet einen Cluster erreicht, und unter clusters/, environments/ oder overlays/ gibt es keinen Ordner, der sich rendern lässt. Was gefunden wurde, steht unten, mit seinem Grund.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterTable</name>
    <message>
        <source>Clusters found</source>
        <translation>Gefundene Cluster</translation>
    </message>
    <message>
        <source>Columns of the clusters</source>
        <translation>Spalten der Cluster</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterWords</name>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln Knoten</numerusform>
            <numerusform>%Ln Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nodes not known</source>
        <translation>Knoten nicht bekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln Standort</numerusform>
            <numerusform>%Ln Standorte</numerusform>
        </translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Sonstige</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln Cluster</numerusform>
            <numerusform>%Ln Cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln Region</numerusform>
            <numerusform>%Ln Regionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Proposed from the repository&apos;s layout: %1, %2, %3</source>
        <translation>Nach dem Aufbau des Repositorys vorgeschlagen: %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>Proposed from the repository&apos;s layout: %1, %Ln of them without a site or region</source>
        <translation>
            <numerusform>Nach dem Aufbau des Repositorys vorgeschlagen: %1, %Ln davon ohne Standort oder Region</numerusform>
            <numerusform>Nach dem Aufbau des Repositorys vorgeschlagen: %1, %Ln davon ohne Standort oder Region</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::CommitFilesPanel</name>
    <message>
        <source>Back to the working folder (Esc)</source>
        <translation>Zurück zum Arbeitsordner (Esc)</translation>
    </message>
    <message>
        <source>Files of the commit</source>
        <translation>Dateien des Commits</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reading the commit</source>
        <translation>Der Commit wird gelesen</translation>
    </message>
    <message>
        <source>The commit could not be read</source>
        <translation>Der Commit konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>No file changed</source>
        <translation>Keine Datei geändert</translation>
    </message>
    <message>
        <source>This commit only carries a message.</source>
        <translation>Dieser Commit trägt nur eine Nachricht.</translation>
    </message>
    <message>
        <source>No file of the commit is chosen</source>
        <translation>Keine Datei des Commits ist gewählt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>compared with: %1</source>
        <translation>verglichen mit: %1</translation>
    </message>
    <message>
        <source>The files of both commits are the same.</source>
        <translation>Die Dateien beider Commits sind gleich.</translation>
    </message>
    <message>
        <source>Put this version back</source>
        <translation>Diese Fassung zurückholen</translation>
    </message>
    <message>
        <source>Make the file again what it is in this commit</source>
        <translation>Die Datei wieder zu dem machen, was sie in diesem Commit ist</translation>
    </message>
    <message>
        <source>This commit deleted the file: choose one before it</source>
        <translation>Dieser Commit hat die Datei gelöscht: Wählen Sie einen davor</translation>
    </message>
</context>
<context>
    <name>efa::widgets::CommitPanel</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Why (may stay empty)</source>
        <translation>Warum (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Subject: what this commit does</source>
        <translation>Betreff: was dieser Commit tut</translation>
    </message>
    <message>
        <source>Subject of the commit</source>
        <translation>Betreff des Commits</translation>
    </message>
    <message>
        <source>Body of the commit message</source>
        <translation>Text der Commit-Nachricht</translation>
    </message>
    <message>
        <source>Commit without a branch</source>
        <translation>Commit ohne Branch</translation>
    </message>
    <message>
        <source>Commit to %1</source>
        <translation>Commit auf %1</translation>
    </message>
    <message>
        <source>No branch is checked out: only the commit&apos;s id leads to it afterwards</source>
        <translation>Kein Branch ist ausgecheckt: danach führt nur die Kennung des Commits zu ihm</translation>
    </message>
    <message>
        <source>Commit what is chosen at the left (Ctrl+Return)</source>
        <translation>Was links gewählt ist, in einem Commit festhalten (Strg+Eingabe)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters; many tools cut a subject after 72.</source>
        <translation>
            <numerusform>%Ln Zeichen; viele Programme kürzen einen Betreff nach 72.</numerusform>
            <numerusform>%Ln Zeichen; viele Programme kürzen einen Betreff nach 72.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Autor: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files have text that is not saved yet; only what is saved is committed.</source>
        <translation>
            <numerusform>%Ln Datei hat Text, der noch nicht gespeichert ist; in den Commit kommt nur Gespeichertes.</numerusform>
            <numerusform>%Ln Dateien haben Text, der noch nicht gespeichert ist; in den Commit kommt nur Gespeichertes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No fleet is open</source>
        <translation>Keine Flotte ist geöffnet</translation>
    </message>
    <message>
        <source>The message of the commit is not shown</source>
        <translation>Die Nachricht des Commits wird nicht gezeigt</translation>
    </message>
    <message>
        <source>This folder is not under Git</source>
        <translation>Dieser Ordner liegt nicht in Git</translation>
    </message>
    <message>
        <source>The commit is being written</source>
        <translation>Der Commit wird geschrieben</translation>
    </message>
    <message>
        <source>What changed is still being read</source>
        <translation>Die Änderungen werden noch gelesen</translation>
    </message>
    <message>
        <source>What changed could not be read</source>
        <translation>Die Änderungen konnten nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are in conflict; settle them first</source>
        <translation>
            <numerusform>%Ln Datei ist im Konflikt; sie zuerst klären</numerusform>
            <numerusform>%Ln Dateien sind im Konflikt; sie zuerst klären</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since the last commit</source>
        <translation>Seit dem letzten Commit hat sich nichts geändert</translation>
    </message>
    <message>
        <source>No file is chosen: check those that belong to this commit</source>
        <translation>Keine Datei ist gewählt: die zu diesem Commit gehörenden ankreuzen</translation>
    </message>
    <message>
        <source>Write a subject first</source>
        <translation>Zuerst einen Betreff schreiben</translation>
    </message>
    <message>
        <source>Committed as %1.</source>
        <translation>Als %1 festgehalten.</translation>
    </message>
    <message>
        <source>A merge is under way; this commit finishes it.</source>
        <translation>Eine Zusammenführung ist im Gange; dieser Commit schließt sie ab.</translation>
    </message>
    <message>
        <source>A merge is under way; this commit finishes it and changes no file.</source>
        <translation>Eine Zusammenführung ist im Gange; dieser Commit schließt sie ab und ändert keine Datei.</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>Letzten Commit nachbessern</translation>
    </message>
    <message>
        <source>Amend the commit</source>
        <translation>Commit nachbessern</translation>
    </message>
    <message>
        <source>Amend the commit on %1</source>
        <translation>Commit auf %1 nachbessern</translation>
    </message>
    <message>
        <source>Put a commit with this message, and with what is chosen besides, in the place of the last one</source>
        <translation>Setzt einen Commit mit dieser Nachricht und dem, was zusätzlich gewählt ist, an die Stelle des letzten</translation>
    </message>
    <message>
        <source>%1 has this commit already: who fetched it keeps the old one, and only a forced push replaces it.</source>
        <translation>%1 hat diesen Commit schon: Wer ihn geholt hat, behält den alten, und nur ein erzwungener Push ersetzt ihn.</translation>
    </message>
    <message>
        <source>There is no commit yet</source>
        <translation>Es gibt noch keinen Commit</translation>
    </message>
    <message>
        <source>A merge is under way: it gets a commit of its own</source>
        <translation>Ein Merge ist im Gange: Er bekommt einen eigenen Commit</translation>
    </message>
    <message>
        <source>Amended as %1.</source>
        <translation>Nachgebessert als %1.</translation>
    </message>
    <message>
        <source>Author: %1; signs with %2</source>
        <translation>Autor: %1; signiert mit %2</translation>
    </message>
    <message>
        <source>an SSH key</source>
        <translation>einem SSH-Schlüssel</translation>
    </message>
    <message>
        <source>an X.509 certificate</source>
        <translation>einem X.509-Zertifikat</translation>
    </message>
    <message>
        <source>an OpenPGP key</source>
        <translation>einem OpenPGP-Schlüssel</translation>
    </message>
</context>
<context>
    <name>efa::widgets::DiffCode</name>
    <message>
        <source>Difference to HEAD</source>
        <translation>Unterschied zu HEAD</translation>
    </message>
</context>
<context>
    <name>efa::widgets::DifferencePanel</name>
    <message>
        <source>Another repository stands here</source>
        <translation>Hier steht ein anderes Repository</translation>
    </message>
    <message>
        <source>Git keeps only which commit of it belongs here, not its files.</source>
        <translation>Git hält nur fest, welcher Commit davon hierher gehört, nicht seine Dateien.</translation>
    </message>
    <message>
        <source>Not text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <source>The file changed, but its bytes cannot be shown as lines.</source>
        <translation>Die Datei hat sich geändert, aber ihre Bytes lassen sich nicht als Zeilen zeigen.</translation>
    </message>
    <message>
        <source>Only the name changed</source>
        <translation>Nur der Name hat sich geändert</translation>
    </message>
    <message>
        <source>Before it was %1.</source>
        <translation>Vorher war es %1.</translation>
    </message>
    <message>
        <source>Only the kind of file changed</source>
        <translation>Nur die Art der Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Its mode was %1 and is %2 now; its content is the same.</source>
        <translation>Ihr Modus war %1 und ist jetzt %2; ihr Inhalt ist derselbe.</translation>
    </message>
    <message>
        <source>An empty file</source>
        <translation>Eine leere Datei</translation>
    </message>
    <message>
        <source>It has no lines to show.</source>
        <translation>Sie hat keine Zeilen zu zeigen.</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Both sides are the same.</source>
        <translation>Beide Seiten sind gleich.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Ältere Fassung</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Neuere Fassung</translation>
    </message>
    <message>
        <source>Difference in one column</source>
        <translation>Unterschied in einer Spalte</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Keine Datei ist gewählt</translation>
    </message>
    <message>
        <source>Choose a changed file to see what changed in it.</source>
        <translation>Eine gewählte Datei zeigt, was sich in ihr geändert hat.</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>How the difference is shown</source>
        <translation>Wie der Unterschied gezeigt wird</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>The file could not be compared</source>
        <translation>Die Datei konnte nicht verglichen werden</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>Change %1 of %2, lines %3 to %4</source>
        <translation>Änderung %1 von %2, Zeilen %3 bis %4</translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <translation>%1 Zeilen hinzugefügt, %2 entfernt</translation>
    </message>
    <message>
        <source>No difference is shown</source>
        <translation>Kein Unterschied wird gezeigt</translation>
    </message>
    <message>
        <source>This is the last change</source>
        <translation>Dies ist die letzte Änderung</translation>
    </message>
    <message>
        <source>This is the first change</source>
        <translation>Dies ist die erste Änderung</translation>
    </message>
    <message>
        <source>The lines are being moved</source>
        <translation>Die Zeilen werden gerade verschoben</translation>
    </message>
    <message>
        <source>Only what is not committed yet can be added to a commit or left out of it</source>
        <translation>Nur was noch nicht festgeschrieben ist, lässt sich in einen Commit aufnehmen oder aus ihm herauslassen</translation>
    </message>
    <message>
        <source>A renamed file goes into a commit as a whole</source>
        <translation>Eine umbenannte Datei geht als Ganzes in einen Commit</translation>
    </message>
    <message>
        <source>A file in conflict goes into a commit as a whole, once it is settled</source>
        <translation>Eine Datei im Konflikt geht als Ganzes in einen Commit, sobald er gelöst ist</translation>
    </message>
    <message>
        <source>No changed line is selected</source>
        <translation>Keine geänderte Zeile ist ausgewählt</translation>
    </message>
    <message>
        <source>What is in the next commit is left out of it first, then discarded</source>
        <translation>Was im nächsten Commit ist, wird erst aus ihm herausgelassen, dann verworfen</translation>
    </message>
    <message>
        <source>A new or deleted file is discarded as a whole</source>
        <translation>Eine neue oder gelöschte Datei wird als Ganzes verworfen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::DiscardQuestion</name>
    <message numerus="yes">
        <source>%Ln files go back to what the last commit has.</source>
        <translation>
            <numerusform>%Ln Datei wird wieder wie im letzten Commit.</numerusform>
            <numerusform>%Ln Dateien werden wieder wie im letzten Commit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new files are deleted.</source>
        <translation>
            <numerusform>%Ln neue Datei wird gelöscht.</numerusform>
            <numerusform>%Ln neue Dateien werden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard the changes of %Ln files</source>
        <translation>
            <numerusform>Die Änderungen von %Ln Datei verwerfen</numerusform>
            <numerusform>Die Änderungen von %Ln Dateien verwerfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln files</source>
        <translation>
            <numerusform>%Ln Datei verwerfen</numerusform>
            <numerusform>%Ln Dateien verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>What was to be committed of it goes away as well.</source>
        <translation>Auch was davon für den Commit vorgesehen war, geht verloren.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Discard the changes of %Ln lines</source>
        <translation>
            <numerusform>Die Änderung von %Ln Zeile verwerfen</numerusform>
            <numerusform>Die Änderungen von %Ln Zeilen verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Added lines go away, removed ones come back. The rest of the file stays.
This cannot be undone.</source>
        <translation>Neue Zeilen gehen weg, entfernte kommen zurück. Der Rest der Datei bleibt.
Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile verwerfen</numerusform>
            <numerusform>%Ln Zeilen verwerfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::DiscoveryView</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Fleet review</source>
        <translation>Durchsicht der Flotte</translation>
    </message>
    <message>
        <source>The repository could not be read</source>
        <translation>Das Repository ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Das Lesen wurde angehalten</translation>
    </message>
    <message>
        <source>Which clusters the repository holds is not known yet. Nothing was written.</source>
        <translation>Welche Cluster das Repository enthält, ist noch nicht bekannt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The repository is still being read</source>
        <translation>Das Repository wird noch gelesen</translation>
    </message>
    <message>
        <source>The repository was not read yet</source>
        <translation>Das Repository wurde noch nicht gelesen</translation>
    </message>
    <message>
        <source>The topology is being written</source>
        <translation>Die Topologie wird geschrieben</translation>
    </message>
    <message>
        <source>The topology is written; undo that first</source>
        <translation>Die Topologie ist geschrieben; das zuerst rückgängig machen</translation>
    </message>
    <message>
        <source>The topology describes these clusters; change its files in Manifests</source>
        <translation>Die Topologie beschreibt diese Cluster; ihre Dateien unter Manifeste ändern</translation>
    </message>
    <message>
        <source>%1 is a folder without a kustomization</source>
        <translation>%1 ist ein Ordner ohne Kustomization</translation>
    </message>
    <message>
        <source>Its files are in the tree of Manifests.</source>
        <translation>Seine Dateien stehen im Baum unter Manifeste.</translation>
    </message>
    <message>
        <source>No fleet is open</source>
        <translation>Keine Flotte geöffnet</translation>
    </message>
    <message>
        <source>Nothing was corrected yet</source>
        <translation>Noch nichts wurde korrigiert</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>Nichts wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>There are no clusters to search yet</source>
        <translation>Noch gibt es keine Cluster zum Suchen</translation>
    </message>
    <message>
        <source>Texts are edited in Manifests</source>
        <translation>Texte werden unter Manifeste bearbeitet</translation>
    </message>
</context>
<context>
    <name>efa::widgets::EditorPage</name>
    <message>
        <source>Line to go to</source>
        <translation>Zeile, zu der gesprungen wird</translation>
    </message>
    <message>
        <source>Line </source>
        <translation>Zeile </translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Changed on disk.</source>
        <translation>Auf der Platte geändert.</translation>
    </message>
    <message>
        <source>Your text is not saved yet. Closing this message keeps yours: the next save replaces theirs.</source>
        <translation>Ihr Text ist noch nicht gespeichert. Wer diese Meldung schließt, behält ihn: das nächste Speichern ersetzt den anderen.</translation>
    </message>
    <message>
        <source>Deleted on disk.</source>
        <translation>Auf der Platte gelöscht.</translation>
    </message>
    <message>
        <source>Your text is kept here. Closing this message keeps it: the next save writes the file again.</source>
        <translation>Ihr Text bleibt hier erhalten. Wer diese Meldung schließt, behält ihn: das nächste Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>Datei schließen</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>Wiederhergestellt.</translation>
    </message>
    <message>
        <source>This text was not saved when the program ended last time.</source>
        <translation>Dieser Text war nicht gespeichert, als das Programm zuletzt endete.</translation>
    </message>
    <message>
        <source>Take what is on disk</source>
        <translation>Stand der Platte übernehmen</translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation>Schreibgeschützt.</translation>
    </message>
    <message>
        <source>This file is not UTF-8 text. Saving it here would change its bytes.</source>
        <translation>Diese Datei ist kein UTF-8-Text. Sie hier zu speichern würde ihre Bytes ändern.</translation>
    </message>
    <message>
        <source>This file has %1; its first %2 are shown.</source>
        <translation>Diese Datei hat %1; gezeigt werden die ersten %2.</translation>
    </message>
    <message>
        <source>You may not write this file on disk.</source>
        <translation>Sie dürfen diese Datei auf der Platte nicht schreiben.</translation>
    </message>
    <message>
        <source>no kustomization reads it</source>
        <translation>keine Kustomization liest sie</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>reaches %Ln cluster(s)</source>
        <translation>
            <numerusform>erreicht %Ln Cluster</numerusform>
            <numerusform>erreicht %Ln Cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rendered by %Ln folder(s)</source>
        <translation>
            <numerusform>von %Ln Ordner gerendert</numerusform>
            <numerusform>von %Ln Ordnern gerendert</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>Vergleichen und wählen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::EditorPanel</name>
    <message>
        <source>No file is open</source>
        <translation>Keine Datei ist offen</translation>
    </message>
    <message>
        <source>Choose a file in the tree: its text stands here, and beside it what it renders to.</source>
        <translation>Im Baum eine Datei wählen: ihr Text steht dann hier, und daneben, was daraus gerendert wird.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>Every file is saved.</source>
        <translation>Jede Datei ist gespeichert.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>Keine Datei ist offen.</translation>
    </message>
    <message>
        <source>This file is saved.</source>
        <translation>Diese Datei ist gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was changed in this file yet.</source>
        <translation>In dieser Datei wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>This file is read-only.</source>
        <translation>Diese Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 cannot be changed here</source>
        <translation>%1 lässt sich hier nicht ändern</translation>
    </message>
    <message>
        <source>The line above the text says why.</source>
        <translation>Die Zeile über dem Text sagt, warum.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::EditorTabs</name>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gespeichert</translation>
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
    <name>efa::widgets::FacetLook</name>
    <message>
        <source>No ring</source>
        <translation>Kein Ring</translation>
    </message>
    <message>
        <source>Distribution not known</source>
        <translation>Distribution nicht bekannt</translation>
    </message>
    <message>
        <source>Version not known</source>
        <translation>Version nicht bekannt</translation>
    </message>
    <message>
        <source>Connectivity not known</source>
        <translation>Verbindung nicht bekannt</translation>
    </message>
    <message>
        <source>Profile not known</source>
        <translation>Profil nicht bekannt</translation>
    </message>
    <message>
        <source>Engine not named</source>
        <translation>Engine nicht genannt</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>No agent</source>
        <translation>Kein Agent</translation>
    </message>
</context>
<context>
    <name>efa::widgets::FileCommands</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show what it renders to</source>
        <translation>Zeigen, was daraus gerendert wird</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Choose a file in the tree first.</source>
        <translation>Zuerst im Baum eine Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a file or folder in the tree first.</source>
        <translation>Zuerst im Baum eine Datei oder einen Ordner wählen.</translation>
    </message>
    <message>
        <source>This file has unsaved text: save it or close it first.</source>
        <translation>Diese Datei enthält nicht gespeicherten Text: zuerst speichern oder schließen.</translation>
    </message>
    <message>
        <source>Open a fleet first.</source>
        <translation>Zuerst eine Flotte öffnen.</translation>
    </message>
    <message>
        <source>No file was made, renamed or deleted yet.</source>
        <translation>Es wurde noch keine Datei angelegt, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>There is no kustomization file in this folder.</source>
        <translation>In diesem Ordner liegt keine Kustomization-Datei.</translation>
    </message>
    <message>
        <source>Path of the new file</source>
        <translation>Pfad der neuen Datei</translation>
    </message>
    <message>
        <source>Make file</source>
        <translation>Datei anlegen</translation>
    </message>
    <message>
        <source>New path of %1</source>
        <translation>Neuer Pfad von %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New file …</source>
        <translation>Neue Datei …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Show its history</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>There is no commit yet.</source>
        <translation>Es gibt noch keinen Commit.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::FilePanel</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>Keine solche Datei</translation>
    </message>
    <message>
        <source>No path holds every word of the filter.</source>
        <translation>Kein Pfad enthält alle Wörter des Filters.</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Alle Dateien zeigen</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Files of the fleet will be listed here.</source>
        <translation>Hier werden die Dateien der Flotte aufgeführt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Listing the files</source>
        <translation>Dateien werden aufgelistet</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Filter the files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Filter the files (%1)</source>
        <translation>Dateien filtern (%1)</translation>
    </message>
</context>
<context>
    <name>efa::widgets::FileTree</name>
    <message>
        <source>Files of the fleet</source>
        <translation>Dateien der Flotte</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gespeichert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::FoldCommands</name>
    <message>
        <source>Fold or unfold block</source>
        <translation>Block ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Fold or unfold all</source>
        <translation>Alles ein- oder ausklappen</translation>
    </message>
    <message>
        <source>The keyboard is in no text.</source>
        <translation>Die Tastatur ist in keinem Text.</translation>
    </message>
    <message>
        <source>There is no block at the caret.</source>
        <translation>An der Schreibmarke ist kein Block.</translation>
    </message>
    <message>
        <source>Fold the block at the caret to its first line, or show it again</source>
        <translation>Den Block an der Schreibmarke auf seine erste Zeile einklappen oder wieder zeigen</translation>
    </message>
    <message>
        <source>There is no block in this text.</source>
        <translation>In diesem Text ist kein Block.</translation>
    </message>
    <message>
        <source>Fold every block to its first line, or show all again</source>
        <translation>Jeden Block auf seine erste Zeile einklappen oder alles wieder zeigen</translation>
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
    <name>efa::widgets::HistoryActions</name>
    <message>
        <source>Copy commit id</source>
        <translation>Commit-Kennung kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Take this commit back</source>
        <translation>Diesen Commit zurücknehmen</translation>
    </message>
    <message>
        <source>No commit is chosen</source>
        <translation>Kein Commit ist gewählt</translation>
    </message>
    <message>
        <source>Undo what it changed, as a change to be committed</source>
        <translation>Rückgängig machen, was er geändert hat, als Änderung, die noch festzuschreiben ist</translation>
    </message>
    <message>
        <source>One commit is taken back at a time</source>
        <translation>Es wird jeweils ein Commit zurückgenommen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commits</source>
        <translation>
            <numerusform>%Ln Commit</numerusform>
            <numerusform>%Ln Commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln commits</source>
        <translation>
            <numerusform>mehr als %Ln Commit</numerusform>
            <numerusform>mehr als %Ln Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No history</source>
        <translation>Kein Verlauf</translation>
    </message>
    <message>
        <source>This folder is not under Git.</source>
        <translation>Dieser Ordner liegt nicht in Git.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Der Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>No commit has this in its message, author or id</source>
        <translation>Kein Commit hat das in Nachricht, Autor oder Kennung</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No commit yet</source>
        <translation>Noch kein Commit</translation>
    </message>
    <message>
        <source>The first commit of this repository will stand here. Choose files, write a subject and commit.</source>
        <translation>Hier wird der erste Commit dieses Repositorys stehen: Dateien wählen, Betreff schreiben, Commit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commits changed %1</source>
        <translation>
            <numerusform>%Ln Commit hat %1 geändert</numerusform>
            <numerusform>%Ln Commits haben %1 geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>No commit of this branch changed %1</source>
        <translation>Kein Commit dieses Branches hat %1 geändert</translation>
    </message>
    <message>
        <source>Message, author, path:file, cluster:name</source>
        <translation>Nachricht, Autor, path:Datei, cluster:Name</translation>
    </message>
    <message>
        <source>Words of the message, an author or the beginning of an id. author:ada finds by author only, path:base/mqtt what changed a file or folder, also under its old name, cluster:borkum-1 and ring:canary what changed a file that these clusters are made of.</source>
        <translation>Wörter der Nachricht, ein Autor oder der Anfang einer Id. author:ada findet nur nach Autor, path:base/mqtt was eine Datei oder einen Ordner geändert hat, auch unter altem Namen, cluster:borkum-1 und ring:canary was eine Datei geändert hat, aus der diese Cluster entstehen.</translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln commits changed %1</source>
        <translation>
            <numerusform>mehr als %Ln Commit hat %1 geändert</numerusform>
            <numerusform>mehr als %Ln Commits haben %1 geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::HistoryReader</name>
    <message>
        <source>The clusters are still being looked for</source>
        <translation>Die Cluster werden noch gesucht</translation>
    </message>
    <message>
        <source>The history follows by itself.</source>
        <translation>Der Verlauf kommt dann von selbst.</translation>
    </message>
    <message>
        <source>No cluster is in a ring called “%1”</source>
        <translation>Kein Cluster ist in einem Ring namens „%1“</translation>
    </message>
    <message>
        <source>No such cluster is called “%1”</source>
        <translation>Kein solcher Cluster heißt „%1“</translation>
    </message>
    <message>
        <source>Topology shows clusters and rings by name.</source>
        <translation>Die Topologie zeigt Cluster und Ringe mit Namen.</translation>
    </message>
    <message>
        <source>Reading it was cancelled</source>
        <translation>Das Lesen wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ImpactPanel</name>
    <message>
        <source>Show what it gets</source>
        <translation>Zeigen, was er bekommt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>comparing the clusters …</source>
        <translation>Cluster werden verglichen …</translation>
    </message>
    <message>
        <source>Past the rings.</source>
        <translation>An den Ringen vorbei.</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>The clusters cannot be compared</source>
        <translation>Die Cluster lassen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>Comparing the clusters with HEAD</source>
        <translation>Cluster werden mit HEAD verglichen</translation>
    </message>
    <message>
        <source>No cluster gets anything else</source>
        <translation>Kein Cluster bekommt etwas anderes</translation>
    </message>
    <message>
        <source>What differs from HEAD changes nothing that a cluster gets.</source>
        <translation>Was von HEAD abweicht, ändert nichts, was ein Cluster bekommt.</translation>
    </message>
    <message>
        <source>Nothing differs from HEAD yet</source>
        <translation>Noch weicht nichts von HEAD ab</translation>
    </message>
    <message>
        <source>Edit a manifest and this shows which clusters get what.</source>
        <translation>Nach dem Bearbeiten eines Manifests steht hier, welche Cluster was bekommen.</translation>
    </message>
    <message>
        <source>Choose a cluster in the list first.</source>
        <translation>Zuerst einen Cluster in der Liste wählen.</translation>
    </message>
    <message>
        <source>Choose a row in the list first.</source>
        <translation>Zuerst eine Zeile in der Liste wählen.</translation>
    </message>
    <message>
        <source>No kustomization is called %1: choose above what is rendered.</source>
        <translation>Keine Kustomization heißt %1: Oben wählen, was gerendert wird.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ImpactTree</name>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
</context>
<context>
    <name>efa::widgets::LeftOutPanel</name>
    <message>
        <source>Not placed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Open in Manifests</source>
        <translation>Unter Manifeste öffnen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Everything was placed</source>
        <translation>Alles wurde zugeordnet</translation>
    </message>
    <message>
        <source>Folders and objects that lead to no cluster are listed here with the reason, and files that cannot be read.</source>
        <translation>Hier stehen mit Grund Ordner und Objekte, die zu keinem Cluster führen, und Dateien, die sich nicht lesen lassen.</translation>
    </message>
    <message>
        <source>Choose something in the list first.</source>
        <translation>Zuerst etwas in der Liste wählen.</translation>
    </message>
    <message>
        <source>Only what you said to be no cluster can be taken back; choose it in the list first.</source>
        <translation>Wieder aufnehmen lässt sich nur, was von Hand als kein Cluster gekennzeichnet wurde; zuerst in der Liste wählen.</translation>
    </message>
    <message>
        <source>Say that the chosen ones are clusters after all (Del)</source>
        <translation>Sagen, dass die gewählten doch Cluster sind (Entf)</translation>
    </message>
    <message>
        <source>Open this file in Manifests</source>
        <translation>Diese Datei unter Manifeste öffnen</translation>
    </message>
    <message>
        <source>Copy the chosen rows as text</source>
        <translation>Die gewählten Zeilen als Text kopieren</translation>
    </message>
</context>
<context>
    <name>efa::widgets::LegendEntry</name>
    <message numerus="yes">
        <source>%1, %Ln cluster(s)</source>
        <translation>
            <numerusform>%1, %Ln Cluster</numerusform>
            <numerusform>%1, %Ln Cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only these, or add them to what is shown</source>
        <translation>Nur diese zeigen oder zum Gezeigten hinzunehmen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::LineCommands</name>
    <message>
        <source>Add this change to the commit</source>
        <translation>Diese Änderung in den Commit aufnehmen</translation>
    </message>
    <message>
        <source>Discard this change …</source>
        <translation>Diese Änderung verwerfen …</translation>
    </message>
    <message>
        <source>Leave the selected lines out of the commit</source>
        <translation>Die ausgewählten Zeilen aus dem Commit herauslassen</translation>
    </message>
    <message>
        <source>Add the selected lines to the commit</source>
        <translation>Die ausgewählten Zeilen in den Commit aufnehmen</translation>
    </message>
    <message>
        <source>Discard the selected lines …</source>
        <translation>Die ausgewählten Zeilen verwerfen …</translation>
    </message>
    <message>
        <source>Leave lines out</source>
        <translation>Zeilen herauslassen</translation>
    </message>
    <message>
        <source>Add lines</source>
        <translation>Zeilen aufnehmen</translation>
    </message>
    <message>
        <source>Leave this change out of the commit</source>
        <translation>Diese Änderung aus dem Commit herauslassen</translation>
    </message>
    <message>
        <source>Leave change out</source>
        <translation>Änderung herauslassen</translation>
    </message>
    <message>
        <source>Add change</source>
        <translation>Änderung aufnehmen</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Leertaste)</translation>
    </message>
    <message>
        <source>Put them back to what is in the next commit or the last one</source>
        <translation>Auf das zurücksetzen, was im nächsten oder letzten Commit steht</translation>
    </message>
</context>
<context>
    <name>efa::widgets::LowerPanel</name>
    <message>
        <source>Lower panel</source>
        <translation>Unterer Bereich</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>page, count</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 einklappen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ManifestsView</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>Gerendert</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>No fleet is open.</source>
        <translation>Keine Flotte ist offen.</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Problems, Impact</source>
        <translation>Probleme, Auswirkung</translation>
    </message>
    <message>
        <source>History of this file</source>
        <translation>Verlauf dieser Datei</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>Keine Datei ist offen.</translation>
    </message>
    <message>
        <source>There is no commit yet.</source>
        <translation>Es gibt noch keinen Commit.</translation>
    </message>
    <message>
        <source>Show which commits changed it</source>
        <translation>Zeigt, welche Commits sie geändert haben</translation>
    </message>
    <message>
        <source>Who wrote each line (blame)</source>
        <translation>Wer jede Zeile geschrieben hat (Blame)</translation>
    </message>
    <message>
        <source>Commit of this line</source>
        <translation>Commit dieser Zeile</translation>
    </message>
    <message>
        <source>Show beside each line who wrote it, and when</source>
        <translation>Neben jeder Zeile zeigen, wer sie wann geschrieben hat</translation>
    </message>
    <message>
        <source>Show the commit that wrote it</source>
        <translation>Den Commit zeigen, der sie geschrieben hat</translation>
    </message>
</context>
<context>
    <name>efa::widgets::MapCanvas</name>
    <message>
        <source>Map of the fleet</source>
        <translation>Karte der Flotte</translation>
    </message>
</context>
<context>
    <name>efa::widgets::MapExport</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The map could not be drawn.</source>
        <translation>Die Karte ließ sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>There may be too little memory; close other programs and try again.</source>
        <translation>Vielleicht reicht der Speicher nicht; andere Programme schließen und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>Values that have no room here</source>
        <translation>Werte, die hier keinen Platz haben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln anderer</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::MapPanel</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Cluster, site, version</source>
        <translation>Cluster, Standort, Version</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns that are shown</source>
        <translation>Wählen, welche Spalten gezeigt werden</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Keep what is shown as a file</source>
        <translation>Das Gezeigte als Datei speichern</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the map larger (+)</source>
        <translation>Die Karte größer zeigen (+)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the map smaller (-)</source>
        <translation>Die Karte kleiner zeigen (-)</translation>
    </message>
    <message>
        <source>&amp;Whole fleet</source>
        <translation>Gan&amp;ze Flotte</translation>
    </message>
    <message>
        <source>Fit the whole fleet into the view (0)</source>
        <translation>Die ganze Flotte in die Ansicht einpassen (0)</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>Auf A&amp;uswahl zoomen</translation>
    </message>
    <message>
        <source>Show the chosen clusters as large as they fit (Z)</source>
        <translation>Die gewählten Cluster so groß zeigen, wie sie hineinpassen (Z)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Show the clusters as a table, with the same selection</source>
        <translation>Die Cluster als Tabelle zeigen, mit derselben Auswahl</translation>
    </message>
    <message>
        <source>Picture (PNG) …</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>The whole fleet as a picture</source>
        <translation>Die ganze Flotte als Bild</translation>
    </message>
    <message>
        <source>Drawing (SVG) …</source>
        <translation>Zeichnung (SVG) …</translation>
    </message>
    <message>
        <source>The whole fleet as a drawing of any size</source>
        <translation>Die ganze Flotte als Zeichnung in beliebiger Größe</translation>
    </message>
    <message>
        <source>Document (PDF) …</source>
        <translation>Dokument (PDF) …</translation>
    </message>
    <message>
        <source>The whole fleet on one page</source>
        <translation>Die ganze Flotte auf einer Seite</translation>
    </message>
    <message>
        <source>Table (CSV) …</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>The chosen clusters, or all that are shown, for a spreadsheet</source>
        <translation>Die gewählten Cluster oder alle gezeigten, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Search the fleet</source>
        <translation>Flotte durchsuchen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Regions, sites and clusters as a map</source>
        <translation>Regionen, Standorte und Cluster als Karte</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The same clusters as a table</source>
        <translation>Dieselben Cluster als Tabelle</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>This acts on the map; the table is shown</source>
        <translation>Das betrifft die Karte; gezeigt wird die Tabelle</translation>
    </message>
    <message>
        <source>The map cannot be shown larger</source>
        <translation>Die Karte lässt sich nicht größer zeigen</translation>
    </message>
    <message>
        <source>The map cannot be shown smaller</source>
        <translation>Die Karte lässt sich nicht kleiner zeigen</translation>
    </message>
    <message>
        <source>The whole fleet is in view already</source>
        <translation>Die ganze Flotte ist schon zu sehen</translation>
    </message>
    <message>
        <source>No cluster is chosen</source>
        <translation>Kein Cluster ist gewählt</translation>
    </message>
</context>
<context>
    <name>efa::widgets::MapScene</name>
    <message>
        <source>Not placed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Kein Standort</translation>
    </message>
</context>
<context>
    <name>efa::widgets::MapTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen clusters with the columns that are shown</source>
        <translation>Die gewählten Cluster mit den gezeigten Spalten kopieren</translation>
    </message>
    <message>
        <source>No cluster is chosen</source>
        <translation>Kein Cluster ist gewählt</translation>
    </message>
    <message>
        <source>This is the last column that is shown</source>
        <translation>Das ist die letzte Spalte, die gezeigt wird</translation>
    </message>
    <message>
        <source>The table is not shown</source>
        <translation>Die Tabelle wird nicht angezeigt</translation>
    </message>
</context>
<context>
    <name>efa::widgets::MiniMap</name>
    <message>
        <source>The whole fleet in small</source>
        <translation>Die ganze Flotte im Kleinen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>efa::widgets::NameForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::OriginLine</name>
    <message>
        <source>resource listed in %1</source>
        <translation>Ressource, genannt in %1</translation>
    </message>
    <message>
        <source>made by the generator in %1</source>
        <translation>vom Generator in %1 erzeugt</translation>
    </message>
    <message>
        <source>patch listed in %1</source>
        <translation>Patch, genannt in %1</translation>
    </message>
    <message>
        <source>namespace set in %1</source>
        <translation>Namensraum, gesetzt in %1</translation>
    </message>
    <message>
        <source>name prefix set in %1</source>
        <translation>Namenspräfix, gesetzt in %1</translation>
    </message>
    <message>
        <source>name suffix set in %1</source>
        <translation>Namenssuffix, gesetzt in %1</translation>
    </message>
    <message>
        <source>labels set in %1</source>
        <translation>Labels, gesetzt in %1</translation>
    </message>
    <message>
        <source>annotations set in %1</source>
        <translation>Annotationen, gesetzt in %1</translation>
    </message>
    <message>
        <source>image set in %1</source>
        <translation>Image, gesetzt in %1</translation>
    </message>
    <message>
        <source>number of replicas set in %1</source>
        <translation>Zahl der Replicas, gesetzt in %1</translation>
    </message>
    <message>
        <source>replacement in %1</source>
        <translation>Ersetzung in %1</translation>
    </message>
    <message>
        <source>transformer in %1</source>
        <translation>Transformer in %1</translation>
    </message>
    <message>
        <source>hash of what the generator in %1 makes</source>
        <translation>Hash dessen, was der Generator in %1 erzeugt</translation>
    </message>
    <message>
        <source>name of another resource, set in %1</source>
        <translation>Name einer anderen Ressource, gesetzt in %1</translation>
    </message>
    <message>
        <source>var in %1</source>
        <translation>Var in %1</translation>
    </message>
    <message>
        <source>build metadata asked for in %1</source>
        <translation>Build-Metadaten, verlangt in %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>place, step</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>In place of %1</source>
        <translation>Anstelle von %1</translation>
    </message>
    <message>
        <source>F12 goes there.</source>
        <translation>F12 führt dorthin.</translation>
    </message>
    <message>
        <source>Where the line comes from</source>
        <translation>Woher die Zeile kommt</translation>
    </message>
</context>
<context>
    <name>efa::widgets::OverlayChooser</name>
    <message>
        <source>What is rendered</source>
        <translation>Was gerendert wird</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Rendered for %1</source>
        <translation>Gerendert für %1</translation>
    </message>
    <message>
        <source>Choose what is rendered</source>
        <translation>Wählen, was gerendert wird</translation>
    </message>
    <message>
        <source>What %1 gets, beginning with %2</source>
        <translation>Was %1 bekommt, beginnend mit %2</translation>
    </message>
</context>
<context>
    <name>efa::widgets::OverlayDelegate</name>
    <message>
        <source>%1
It renders the file in front.</source>
        <translation>%1
Rendert die Datei im Vordergrund.</translation>
    </message>
    <message>
        <source>What %1 gets, beginning with %2</source>
        <translation>Was %1 bekommt, beginnend mit %2</translation>
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
    <name>efa::widgets::PreviewPanel</name>
    <message>
        <source>Rendered for</source>
        <translation>Gerendert für</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What it renders to now</source>
        <translation>Was jetzt daraus gerendert wird</translation>
    </message>
    <message>
        <source>Diff to HEAD</source>
        <translation>Diff zu HEAD</translation>
    </message>
    <message>
        <source>How that differs from the last commit</source>
        <translation>Wie sich das vom letzten Commit unterscheidet</translation>
    </message>
    <message>
        <source>Rendered result</source>
        <translation>Gerendertes Ergebnis</translation>
    </message>
    <message>
        <source>Looking for kustomizations</source>
        <translation>Kustomizations werden gesucht</translation>
    </message>
    <message>
        <source>It does not build</source>
        <translation>Es lässt sich nicht rendern</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Wird gerendert</translation>
    </message>
    <message>
        <source>Nothing to render</source>
        <translation>Nichts zu rendern</translation>
    </message>
    <message>
        <source>There is no kustomization file in this folder. What one renders to will stand here.</source>
        <translation>In diesem Ordner liegt keine Kustomization-Datei. Was eine ergibt, wird hier stehen.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose above what is rendered.</source>
        <translation>Oben wählen, was gerendert wird.</translation>
    </message>
    <message>
        <source>HEAD cannot be rendered</source>
        <translation>HEAD lässt sich nicht rendern</translation>
    </message>
    <message>
        <source>Rendering HEAD</source>
        <translation>HEAD wird gerendert</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>It renders to the same bytes as the last commit.</source>
        <translation>Es ergibt dieselben Bytes wie der letzte Commit.</translation>
    </message>
    <message>
        <source>It does not build: %1</source>
        <translation>Es lässt sich nicht rendern: %1</translation>
    </message>
    <message>
        <source>last good result</source>
        <translation>letztes gutes Ergebnis</translation>
    </message>
    <message>
        <source>%1 ms, same text as editor</source>
        <translation>%1 ms, Text wie im Editor</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, %3 of %4</source>
        <translation>%1 %2, %3 von %4</translation>
    </message>
    <message>
        <source>This folder is not under Git.</source>
        <translation>Dieser Ordner steht nicht unter Git.</translation>
    </message>
    <message>
        <source>There is no commit yet to compare with.</source>
        <translation>Es gibt noch keinen Commit zum Vergleichen.</translation>
    </message>
    <message>
        <source>same text as editor</source>
        <translation>Text wie im Editor</translation>
    </message>
    <message>
        <source>rendering …</source>
        <translation>wird gerendert …</translation>
    </message>
    <message>
        <source>+%1 −%2 lines</source>
        <translation>+%1 −%2 Zeilen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ProblemDetails</name>
    <message>
        <source>Clusters that get it: %1</source>
        <translation>Cluster, die es bekommen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Clusters that get it: %1 and %Ln more</source>
        <translation>
            <numerusform>Cluster, die es bekommen: %1 und %Ln weiterer</numerusform>
            <numerusform>Cluster, die es bekommen: %1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Waive …</source>
        <translation>Ausnahme …</translation>
    </message>
    <message>
        <source>Write down why it may stay, and until when</source>
        <translation>Festhalten, warum es bleiben darf und bis wann</translation>
    </message>
    <message>
        <source>Details of the problem</source>
        <translation>Einzelheiten zum Problem</translation>
    </message>
    <message>
        <source>Choose a problem: why it is one and how to mend it stands here.</source>
        <translation>Wählen Sie ein Problem: Hier steht, warum es eines ist und wie es sich beheben lässt.</translation>
    </message>
    <message>
        <source>In the object %1</source>
        <translation>Im Objekt %1</translation>
    </message>
    <message>
        <source>%1, rule %2</source>
        <comment>severity, id</comment>
        <translation>%1, Regel %2</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Put %1 in the place of %2 in %3; Undo takes it back</source>
        <translation>Setzt %1 an die Stelle von %2 in %3; Rückgängig nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ProblemFilterBar</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by words, file, rule or cluster</source>
        <translation>Nach Worten, Datei, Regel oder Cluster filtern</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>Probleme filtern</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Zeigen oder verbergen: %1</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Checking the manifests</source>
        <translation>Manifeste werden geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked</source>
        <translation>
            <numerusform>%Ln Datei geprüft</numerusform>
            <numerusform>%Ln Dateien geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>Choose a problem in the list first.</source>
        <translation>Zuerst in der Liste ein Problem wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Go to the next problem of the list</source>
        <translation>Zum nächsten Problem der Liste gehen</translation>
    </message>
    <message>
        <source>Go to the problem before in the list</source>
        <translation>Zum vorigen Problem der Liste gehen</translation>
    </message>
    <message numerus="yes">
        <source>judging: %L1 of %Ln cluster(s) …</source>
        <translation>
            <numerusform>prüft: %L1 von %Ln Cluster …</numerusform>
            <numerusform>prüft: %L1 von %Ln Clustern …</numerusform>
        </translation>
    </message>
    <message>
        <source>judging …</source>
        <translation>prüft …</translation>
    </message>
    <message>
        <source>%1 is no YAML now: judged as it last was</source>
        <translation>%1 ist gerade kein YAML: beurteilt, wie es zuletzt war</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) judged</source>
        <translation>
            <numerusform>%Ln Cluster geprüft</numerusform>
            <numerusform>%Ln Cluster geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides all problems</source>
        <translation>Der Filter verbirgt alle Probleme</translation>
    </message>
    <message>
        <source>There are some, but none of them has these words and severities.</source>
        <translation>Es gibt welche, aber keines davon hat diese Worte und Schweregrade.</translation>
    </message>
    <message>
        <source>Show all problems</source>
        <translation>Alle Probleme zeigen</translation>
    </message>
    <message>
        <source>Judging what the clusters get</source>
        <translation>Prüft, was die Cluster bekommen</translation>
    </message>
    <message>
        <source>What is wrong in a file, with what clusters get of it, and why an overlay does not build, is listed here with its place.</source>
        <translation>Was in einer Datei oder an dem, was Cluster daraus bekommen, nicht stimmt und warum ein Overlay nicht baut, steht hier mit seiner Stelle.</translation>
    </message>
    <message>
        <source>What the clusters get could not be judged.</source>
        <translation>Was die Cluster bekommen, ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>There are no problems to go to.</source>
        <translation>Es gibt keine Probleme, zu denen man gehen könnte.</translation>
    </message>
    <message>
        <source>Correct the problem</source>
        <translation>Problem berichtigen</translation>
    </message>
    <message>
        <source>No problem is chosen for which the right word is known.</source>
        <translation>Es ist kein Problem gewählt, zu dem das richtige Wort bekannt ist.</translation>
    </message>
    <message>
        <source>Put the word that was likely meant in the place of the wrong one</source>
        <translation>Setzt das wohl gemeinte Wort an die Stelle des falschen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ReasonsPanel</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Open %1 in Manifests</source>
        <translation>%1 unter Manifeste öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders delivered to it</source>
        <translation>An ihn ausgelieferte Ordner</translation>
    </message>
    <message>
        <source>Choose a cluster to see why it is proposed, and which files say so.</source>
        <translation>Einen Cluster wählen, um zu sehen, warum er vorgeschlagen wird und welche Dateien das sagen.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::RecentList</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Take this fleet off the list; its folder stays</source>
        <translation>Diese Flotte von der Liste nehmen; ihr Ordner bleibt</translation>
    </message>
    <message>
        <source>Recent fleets</source>
        <translation>Zuletzt geöffnete Flotten</translation>
    </message>
    <message>
        <source>Filter recent fleets</source>
        <translation>Zuletzt geöffnete Flotten filtern</translation>
    </message>
    <message>
        <source>Open this fleet</source>
        <translation>Diese Flotte öffnen</translation>
    </message>
    <message>
        <source>No fleets yet</source>
        <translation>Noch keine Flotten</translation>
    </message>
    <message>
        <source>Fleets that you open will be listed here. To look around first, write the sample fleet: a real Git repository with 36 clusters.</source>
        <translation>Hier stehen künftig die geöffneten Flotten. Zum Umsehen die Beispielflotte schreiben: ein echtes Git-Repository mit 36 Clustern.</translation>
    </message>
    <message>
        <source>Write the sample fleet</source>
        <translation>Beispielflotte schreiben</translation>
    </message>
    <message>
        <source>No fleet has this in its name, path or branch</source>
        <translation>Keine Flotte hat das in Name, Pfad oder Branch</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln recent fleets.</source>
        <translation>
            <numerusform>Es gibt %Ln zuletzt geöffnete Flotte.</numerusform>
            <numerusform>Es gibt %Ln zuletzt geöffnete Flotten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>%Ln zeigen</numerusform>
            <numerusform>Alle %Ln zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is remembered but path, branch and date</source>
        <translation>Gemerkt werden nur Pfad, Branch und Datum</translation>
    </message>
    <message>
        <source>As last read, without asking any server</source>
        <translation>Wie zuletzt gelesen, ohne einen Server zu fragen</translation>
    </message>
    <message>
        <source>The folder is not there now. Connect its disk, or take it off the list.</source>
        <translation>Der Ordner ist zurzeit nicht vorhanden. Seinen Datenträger verbinden oder ihn von der Liste nehmen.</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>efa::widgets::RecentModel</name>
    <message>
        <source>opened %1</source>
        <translation>geöffnet %1</translation>
    </message>
    <message>
        <source>Folder is not there now</source>
        <translation>Ordner zurzeit nicht vorhanden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation>
            <numerusform>%Ln Cluster</numerusform>
            <numerusform>%Ln Cluster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::RegionPainter</name>
    <message numerus="yes">
        <source>of %Ln cluster(s)</source>
        <translation>
            <numerusform>von %Ln Cluster</numerusform>
            <numerusform>von %Ln Clustern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cluster(s)</source>
        <translation>
            <numerusform>Cluster</numerusform>
            <numerusform>Cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln Standort</numerusform>
            <numerusform>%Ln Standorte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln Cluster</numerusform>
            <numerusform>%Ln Cluster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ReviewDelegate</name>
    <message>
        <source>found: nothing</source>
        <translation>gefunden: nichts</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>gefunden: %1</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ReviewHead</name>
    <message>
        <source>read in under 1 s</source>
        <translation>in unter 1 s gelesen</translation>
    </message>
    <message>
        <source>read in %1 s</source>
        <translation>in %1 s gelesen</translation>
    </message>
    <message>
        <source>Write topology/</source>
        <translation>topology/ schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Write %2topology/ with %n cluster(s) in %1 files</source>
        <translation>
            <numerusform>%2topology/ mit %n Cluster in %1 Dateien schreiben</numerusform>
            <numerusform>%2topology/ mit %n Clustern in %1 Dateien schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %2 topologies with %n cluster(s) in %1 files</source>
        <translation>
            <numerusform>%2 Topologien mit %n Cluster in %1 Dateien schreiben</numerusform>
            <numerusform>%2 Topologien mit %n Clustern in %1 Dateien schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else is touched, and undo removes exactly these files.</source>
        <translation>Sonst wird nichts angetastet, und Rückgängig entfernt genau diese Dateien.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go to what is not placed</source>
        <translation>Zu dem gehen, was nicht zugeordnet ist</translation>
    </message>
    <message>
        <source>Leave the review; nothing is written, and corrections stay</source>
        <translation>Die Durchsicht verlassen; nichts wird geschrieben, und Korrekturen bleiben</translation>
    </message>
    <message>
        <source>Clusters of %1</source>
        <translation>Cluster von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) in the topology</source>
        <translation>
            <numerusform>%Ln Cluster in der Topologie</numerusform>
            <numerusform>%Ln Cluster in der Topologie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) found</source>
        <translation>
            <numerusform>%Ln Cluster gefunden</numerusform>
            <numerusform>%Ln Cluster gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ring(s)</source>
        <translation>
            <numerusform>%Ln Ring</numerusform>
            <numerusform>%Ln Ringe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln Standort</numerusform>
            <numerusform>%Ln Standorte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not placed</source>
        <translation>
            <numerusform>%Ln nicht zugeordnet</numerusform>
            <numerusform>%Ln nicht zugeordnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::SampleForm</name>
    <message>
        <source>Choose another folder</source>
        <translation>Einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Write it and open</source>
        <translation>Schreiben und öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Folder for the sample fleet</source>
        <translation>Ordner für die Beispielflotte</translation>
    </message>
    <message>
        <source>Writes a Git repository with 36 clusters into this folder</source>
        <translation>Schreibt ein Git-Repository mit 36 Clustern in diesen Ordner</translation>
    </message>
    <message>
        <source>Writes nothing more</source>
        <translation>Schreibt nichts weiter</translation>
    </message>
    <message>
        <source>36 clusters in the North Sea, with a history of commits. Nothing outside this folder changes.</source>
        <translation>36 Cluster in der Nordsee, mit einer Historie von Commits. Außerhalb dieses Ordners ändert sich nichts.</translation>
    </message>
    <message>
        <source>Writing the sample fleet</source>
        <translation>Beispielflotte wird geschrieben</translation>
    </message>
    <message>
        <source>The sample fleet is being written</source>
        <translation>Die Beispielflotte wird geschrieben</translation>
    </message>
</context>
<context>
    <name>efa::widgets::SideRows</name>
    <message>
        <source>The difference goes on: too much of it to show here.</source>
        <translation>Der Unterschied geht weiter: zu viel, um ihn hier zu zeigen.</translation>
    </message>
    <message>
        <source>(no line end at the end of the file)</source>
        <translation>(kein Zeilenende am Ende der Datei)</translation>
    </message>
    <message>
        <source>(the older version has no line end at the end of the file)</source>
        <translation>(die ältere Fassung hat kein Zeilenende am Ende der Datei)</translation>
    </message>
    <message>
        <source>(the newer version has no line end at the end of the file)</source>
        <translation>(die neuere Fassung hat kein Zeilenende am Ende der Datei)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal lines</source>
        <translation>
            <numerusform>%Ln gleiche Zeile</numerusform>
            <numerusform>%Ln gleiche Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::SignatureLine</name>
    <message>
        <source>Signed; the signature could not be checked</source>
        <translation>Signiert; die Signatur ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>Signature: good, by %1</source>
        <translation>Signatur: gültig, von %1</translation>
    </message>
    <message>
        <source>Signature: fits, but nobody vouches for the key %1</source>
        <translation>Signatur: passt, aber niemand bürgt für den Schlüssel %1</translation>
    </message>
    <message>
        <source>Signature: good until it expired, by %1</source>
        <translation>Signatur: gültig bis zu ihrem Ablauf, von %1</translation>
    </message>
    <message>
        <source>Signature: good, by %1, whose key expired</source>
        <translation>Signatur: gültig, von %1, dessen Schlüssel abgelaufen ist</translation>
    </message>
    <message>
        <source>Signature: by %1, whose key was revoked</source>
        <translation>Signatur: von %1, dessen Schlüssel widerrufen wurde</translation>
    </message>
    <message>
        <source>Signature: does not fit this commit</source>
        <translation>Signatur: passt nicht zu diesem Commit</translation>
    </message>
    <message>
        <source>Whether it is signed could not be found out</source>
        <translation>Ob er signiert ist, ließ sich nicht feststellen</translation>
    </message>
</context>
<context>
    <name>efa::widgets::StartView</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Any Git repository; opening writes nothing</source>
        <translation>Jedes Git-Repository; das Öffnen schreibt nichts</translation>
    </message>
    <message>
        <source>Sample fleet</source>
        <translation>Beispielflotte</translation>
    </message>
    <message>
        <source>36 clusters in the North Sea, as a real Git repository</source>
        <translation>36 Cluster in der Nordsee, als echtes Git-Repository</translation>
    </message>
    <message>
        <source>%1, nothing leaves this machine unless you ask</source>
        <translation>%1, nichts verlässt diesen Rechner ungefragt</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Six steps through the sample fleet; leave it at any time</source>
        <translation>Sechs Schritte durch die Beispielflotte; jederzeit beendbar</translation>
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
    <name>efa::widgets::TextEditor</name>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ThreeWayPanel</name>
    <message>
        <source>only you changed it</source>
        <translation>nur hier geändert</translation>
    </message>
    <message>
        <source>only changed on disk</source>
        <translation>nur auf der Platte geändert</translation>
    </message>
    <message>
        <source>both made the same change</source>
        <translation>auf beiden Seiten gleich geändert</translation>
    </message>
    <message>
        <source>both changed it</source>
        <translation>auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Mine, as in the editor</source>
        <translation>Eigener Text, wie im Editor</translation>
    </message>
    <message>
        <source>As it was when it was read</source>
        <translation>Wie es beim Lesen war</translation>
    </message>
    <message>
        <source>Theirs, as on disk</source>
        <translation>Anderer Text, wie auf der Platte</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Alles Eigene</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Alles Andere</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text verwenden</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Take the lines of the editor</source>
        <translation>Die Zeilen des Editors übernehmen</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Take the lines on disk</source>
        <translation>Die Zeilen der Platte übernehmen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Take the lines of the editor, then those on disk</source>
        <translation>Die Zeilen des Editors übernehmen, danach die der Platte</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>Take the lines as they were when the file was read</source>
        <translation>Die Zeilen so übernehmen, wie sie beim Lesen der Datei waren</translation>
    </message>
    <message>
        <source>Take every change of the editor and none of the disk</source>
        <translation>Jede Änderung des Editors übernehmen und keine der Platte</translation>
    </message>
    <message>
        <source>Take every change of the disk and none of the editor</source>
        <translation>Jede Änderung der Platte übernehmen und keine des Editors</translation>
    </message>
    <message>
        <source>Go back to your text; nothing is decided</source>
        <translation>Zurück zum eigenen Text; nichts wird entschieden</translation>
    </message>
    <message>
        <source>Put this text into the editor; it is written when you save</source>
        <translation>Diesen Text in den Editor setzen; geschrieben wird er beim Speichern</translation>
    </message>
    <message>
        <source>Change %1 of %2: %3</source>
        <translation>Änderung %1 von %2: %3</translation>
    </message>
    <message>
        <source>The texts are equal</source>
        <translation>Die Texte sind gleich</translation>
    </message>
    <message>
        <source>This is the first change</source>
        <translation>Dies ist die erste Änderung</translation>
    </message>
    <message>
        <source>This is the last change</source>
        <translation>Dies ist die letzte Änderung</translation>
    </message>
    <message>
        <source>Taken: %1 of mine, %2 of theirs</source>
        <translation>Übernommen: %1 eigene, %2 fremde</translation>
    </message>
    <message>
        <source>All that is taken is mine already</source>
        <translation>Alles Übernommene ist schon das eigene</translation>
    </message>
    <message>
        <source>All that is taken is theirs already</source>
        <translation>Alles Übernommene ist schon das fremde</translation>
    </message>
</context>
<context>
    <name>efa::widgets::TopologyView</name>
    <message>
        <source>The page of a cluster is shown; go back to the map first</source>
        <translation>Gezeigt wird die Seite eines Clusters; zuerst zur Karte zurückgehen</translation>
    </message>
    <message>
        <source>There is no map yet</source>
        <translation>Noch gibt es keine Karte</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>The fleet cannot be read</source>
        <translation>Die Flotte lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut ansehen</translation>
    </message>
    <message>
        <source>Reading the fleet</source>
        <translation>Die Flotte wird gelesen</translation>
    </message>
    <message>
        <source>No clusters yet</source>
        <translation>Noch keine Cluster</translation>
    </message>
    <message>
        <source>Regions, sites and clusters will stand here as soon as the repository has a cluster: a folder below clusters/ with a kustomization of its own, or the entry point of Flux, Argo CD or Rancher Fleet.</source>
        <translation>Regionen, Standorte und Cluster stehen hier, sobald das Repository einen Cluster hat: einen Ordner unter clusters/ mit einer eigenen Kustomization oder den Einstiegspunkt von Flux, Argo CD oder Rancher Fleet.</translation>
    </message>
    <message>
        <source>Make a first cluster</source>
        <translation>Ersten Cluster anlegen</translation>
    </message>
    <message>
        <source>There is no file in %1.</source>
        <translation>In %1 gibt es keine Datei.</translation>
    </message>
    <message>
        <source>Refresh to see what the repository holds now.</source>
        <translation>Aktualisieren, um zu sehen, was das Repository jetzt enthält.</translation>
    </message>
    <message>
        <source>No fleet is open</source>
        <translation>Keine Flotte geöffnet</translation>
    </message>
    <message>
        <source>Texts are edited in Manifests</source>
        <translation>Texte werden unter Manifeste bearbeitet</translation>
    </message>
    <message>
        <source>There is no map to search</source>
        <translation>Es gibt keine Karte zum Durchsuchen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check that its folder is there and may be written.</source>
        <translation>Prüfen, ob der Ordner vorhanden und beschreibbar ist.</translation>
    </message>
</context>
<context>
    <name>efa::widgets::ValueForm</name>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>efa::widgets::WaiverForm</name>
    <message>
        <source>Write waiver</source>
        <translation>Ausnahme schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Why it may stay</source>
        <translation>Warum es bleiben darf</translation>
    </message>
    <message>
        <source>Reason of the waiver</source>
        <translation>Grund der Ausnahme</translation>
    </message>
    <message>
        <source>Last day; empty: for ever</source>
        <translation>Letzter Tag; leer: für immer</translation>
    </message>
    <message>
        <source>Last day of the waiver</source>
        <translation>Letzter Tag der Ausnahme</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>This object in this file</source>
        <translation>Dieses Objekt in dieser Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Whatever the rule finds in this file</source>
        <translation>Was die Regel in dieser Datei auch findet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Whatever the rule finds anywhere</source>
        <translation>Was die Regel irgendwo findet</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>Ausnahme von %1</translation>
    </message>
    <message>
        <source>It is about the file.</source>
        <translation>Es geht um die Datei.</translation>
    </message>
    <message>
        <source>Write the last day as year, month and day, such as 2027-01-31.</source>
        <translation>Schreiben Sie den letzten Tag als Jahr, Monat und Tag, etwa 2027-01-31.</translation>
    </message>
    <message>
        <source>Say why it may stay: somebody answers for it.</source>
        <translation>Sagen Sie, warum es bleiben darf: Jemand steht dafür ein.</translation>
    </message>
    <message>
        <source>In topology/validation.yaml, not saved yet:</source>
        <translation>In topology/validation.yaml, noch nicht gesichert:</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>Ausnahme</translation>
    </message>
</context>
<context>
    <name>efa::workspace</name>
    <message>
        <source>Checking was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Listing was cancelled.</source>
        <translation>Das Auflisten wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Its files are missing in the tree until it can be read.</source>
        <translation>Seine Dateien fehlen im Baum, bis er lesbar ist.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Einen Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>It may have been moved, or its drive is not connected.</source>
        <translation>Er wurde vielleicht verschoben, oder sein Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it.</source>
        <translation>Beim Eigentümer das Leserecht erbitten.</translation>
    </message>
    <message>
        <source>%1 is a bare repository: it has no files to edit.</source>
        <translation>%1 ist ein nacktes (bare) Repository: Es hat keine Dateien zum Bearbeiten.</translation>
    </message>
    <message>
        <source>Clone it with Git and open the clone.</source>
        <translation>Mit Git klonen und den Klon öffnen.</translation>
    </message>
    <message>
        <source>Opening was cancelled.</source>
        <translation>Das Öffnen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>Die Zugriffsrechte der Datei prüfen.</translation>
    </message>
</context>
<context>
    <name>efa::workspace::AdoptTopology</name>
    <message>
        <source>The repository already has a topology: %1 exists</source>
        <translation>Das Repository hat schon eine Topologie: %1 existiert</translation>
    </message>
    <message>
        <source>It stays as it is. Edit it, or remove it and adopt again.</source>
        <translation>Sie bleibt, wie sie ist. Bearbeiten, oder entfernen und erneut übernehmen.</translation>
    </message>
    <message>
        <source>%1 is a link</source>
        <translation>%1 ist ein Link</translation>
    </message>
    <message>
        <source>Make it a folder; a topology is not written through links.</source>
        <translation>Einen Ordner daraus machen; eine Topologie wird nicht durch Links geschrieben.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>Check free space and permissions.</source>
        <translation>Freien Platz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>No cluster was found, so there is nothing to write</source>
        <translation>Kein Cluster wurde gefunden, daher gibt es nichts zu schreiben</translation>
    </message>
    <message>
        <source>See what was not placed and why; or write topology/topology.yaml yourself.</source>
        <translation>Ansehen, was sich nicht zuordnen ließ und warum; oder topology/topology.yaml selbst schreiben.</translation>
    </message>
    <message>
        <source>%1 was changed since it was written</source>
        <translation>%1 wurde seit dem Schreiben geändert</translation>
    </message>
    <message>
        <source>It stays. Delete it in Manifests if it is to go.</source>
        <translation>Die Datei bleibt. Unter Manifeste löschen, wenn sie weg soll.</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Die Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 could not be removed</source>
        <translation>%1 ließ sich nicht entfernen</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Die Rechte des Ordners prüfen.</translation>
    </message>
</context>
<context>
    <name>efa::workspace::ClusterDelivery</name>
    <message>
        <source>%1 has no entry point yet</source>
        <translation>%1 hat noch keinen Einstiegspunkt</translation>
    </message>
    <message>
        <source>Name the folder that its agent follows as its entry.</source>
        <translation>Den Ordner, dem der Agent folgt, als Einstieg nennen.</translation>
    </message>
    <message>
        <source>Work out what %1 gets</source>
        <translation>Ermitteln, was %1 bekommt</translation>
    </message>
    <message>
        <source>Find what the clusters are made of</source>
        <translation>Sucht, woraus die Cluster entstehen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::ClusterFiles</name>
    <message>
        <source>Reading what the clusters are made of</source>
        <translation>Liest, woraus die Cluster entstehen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::ClusterText</name>
    <message>
        <source>in the object itself</source>
        <translation>im Objekt selbst</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>folder, repository</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>Einstiegspunkt</translation>
    </message>
    <message>
        <source>Suspended: the cluster keeps what it has.</source>
        <translation>Ausgesetzt: Der Cluster behält, was er hat.</translation>
    </message>
    <message>
        <source>Rendered by helm.</source>
        <translation>Von helm gerendert.</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>Its resources are not known. %1</source>
        <translation>Ihre Ressourcen sind nicht bekannt. %1</translation>
    </message>
    <message>
        <source>It requests %1, as the topology has it.</source>
        <translation>Sie fordert laut Topologie %1 an.</translation>
    </message>
    <message>
        <source>There is no cluster %1.</source>
        <translation>Einen Cluster %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <source>a chart of %1</source>
        <translation>ein Chart von %1</translation>
    </message>
    <message>
        <source>Not all of its resources are known. %1</source>
        <translation>Nicht alle Ressourcen davon sind bekannt. %1</translation>
    </message>
</context>
<context>
    <name>efa::workspace::DiscoverFleet</name>
    <message>
        <source>Reading files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Discovery was cancelled.</source>
        <translation>Die Erkennung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>efa::workspace::DiskSweep</name>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Bring the folder back, or open the fleet where it is now.</source>
        <translation>Den Ordner zurückbringen oder die Flotte dort öffnen, wo sie jetzt liegt.</translation>
    </message>
    <message>
        <source>The look was cancelled.</source>
        <translation>Das Nachsehen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Look for changes by other programs</source>
        <translation>Nach Änderungen durch andere Programme sehen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::DiskWatch</name>
    <message>
        <source>Watch the folders of open files</source>
        <translation>Die Ordner offener Dateien überwachen</translation>
    </message>
    <message>
        <source>Changes by other programs are noticed a few seconds late.</source>
        <translation>Änderungen durch andere Programme werden einige Sekunden später bemerkt.</translation>
    </message>
    <message>
        <source>The system allows no more watches on files. Raise fs.inotify.max_user_watches, then open the fleet again.</source>
        <translation>Das System erlaubt keine weiteren Überwachungen von Dateien. fs.inotify.max_user_watches erhöhen, dann die Flotte erneut öffnen.</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FileActions</name>
    <message>
        <source>%1 is no name for a file of this folder.</source>
        <translation>%1 ist kein Name für eine Datei dieses Ordners.</translation>
    </message>
    <message>
        <source>Use names without .. and outside .git.</source>
        <translation>Namen ohne .. und außerhalb von .git verwenden.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Eine Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Eine Datei %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 could not be renamed.</source>
        <translation>%1 ließ sich nicht umbenennen.</translation>
    </message>
    <message>
        <source>%1 could not be deleted.</source>
        <translation>%1 ließ sich nicht löschen.</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>The folder of %1 could not be made.</source>
        <translation>Der Ordner von %1 ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Undo making %1</source>
        <translation>Anlegen von %1 rückgängig machen</translation>
    </message>
    <message>
        <source>Undo renaming %1</source>
        <translation>Umbenennen von %1 rückgängig machen</translation>
    </message>
    <message>
        <source>Undo deleting %1</source>
        <translation>Löschen von %1 rückgängig machen</translation>
    </message>
    <message>
        <source>%1 was changed since it was made.</source>
        <translation>%1 wurde seit dem Anlegen geändert.</translation>
    </message>
    <message>
        <source>Delete it from the tree if it is to go.</source>
        <translation>Im Baum löschen, wenn sie weg soll.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <translation>%1 ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the space on the disk.</source>
        <translation>Die Zugriffsrechte des Ordners und den Platz auf dem Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Another program may have moved it; the list follows the disk.</source>
        <translation>Vielleicht hat ein anderes Programm sie verschoben; die Liste folgt dem Datenträger.</translation>
    </message>
    <message>
        <source>Only what was done to files since this fleet was opened can be undone.</source>
        <translation>Rückgängig machen lässt sich nur, was seit dem Öffnen dieser Flotte mit Dateien geschah.</translation>
    </message>
    <message>
        <source>Write the topology</source>
        <translation>Topologie schreiben</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save or close it first.</source>
        <translation>Zuerst speichern oder schließen.</translation>
    </message>
    <message>
        <source>Undo writing the topology</source>
        <translation>Schreiben der Topologie rückgängig machen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FileList</name>
    <message>
        <source>List the files</source>
        <translation>Dateien auflisten</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FleetBudget</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Reckoning budgets</source>
        <translation>Budgets werden berechnet</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FleetClusters</name>
    <message>
        <source>There is no cluster %1.</source>
        <translation>Einen Cluster %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The clusters are %1.</source>
        <translation>Die Cluster sind %1.</translation>
    </message>
    <message>
        <source>%1 is no cluster of the topology: nothing is rendered or judged for it</source>
        <translation>%1 ist kein Cluster der Topologie: dafür wird nichts gerendert und nichts beurteilt</translation>
    </message>
    <message>
        <source>Describe the cluster in a file of topology/regions, or move the folder.</source>
        <translation>Den Cluster in einer Datei unter topology/regions beschreiben oder den Ordner verschieben.</translation>
    </message>
    <message>
        <source>%1; which clusters there are is not known</source>
        <translation>%1; welche Cluster es gibt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>Name the folder that its agent follows as `entry` in the topology.</source>
        <translation>Den Ordner, dem der Agent folgt, als `entry` in der Topologie nennen.</translation>
    </message>
    <message>
        <source>No cluster was found in the repository</source>
        <translation>Im Repository wurde kein Cluster gefunden</translation>
    </message>
    <message>
        <source>No cluster was found in %1</source>
        <translation>In %1 wurde kein Cluster gefunden</translation>
    </message>
    <message>
        <source>&apos;fleet-architect discover&apos; tells what was looked at; a topology says which clusters there are.</source>
        <translation>&apos;fleet-architect discover&apos; sagt, was angesehen wurde; eine Topologie sagt, welche Cluster es gibt.</translation>
    </message>
    <message>
        <source>It is not known what the clusters take: %1</source>
        <translation>Es ist nicht bekannt, was die Cluster nehmen: %1</translation>
    </message>
    <message>
        <source>It is not known what the cluster %1 takes</source>
        <translation>Es ist nicht bekannt, was der Cluster %1 nimmt</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FleetImpact</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Comparing clusters</source>
        <translation>Cluster werden verglichen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FleetMapper</name>
    <message>
        <source>Read the fleet</source>
        <translation>Flotte lesen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FleetRendering</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Rendering clusters</source>
        <translation>Cluster werden gerendert</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FleetValidation</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Judging clusters</source>
        <translation>Cluster werden geprüft</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FolderManifests</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::FoundFleets</name>
    <message>
        <source>Look for clusters</source>
        <translation>Cluster suchen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::GitState</name>
    <message>
        <source>This folder is not under Git.</source>
        <translation>Dieser Ordner steht nicht unter Git.</translation>
    </message>
    <message>
        <source>Run `git init` in it to keep its history.</source>
        <translation>Darin `git init` ausführen, um seine Historie festzuhalten.</translation>
    </message>
    <message>
        <source>Read what changed</source>
        <translation>Änderungen lesen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) to the commit</source>
        <translation>
            <numerusform>%n Datei zum Commit vormerken</numerusform>
            <numerusform>%n Dateien zum Commit vormerken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n file(s) out of the commit</source>
        <translation>
            <numerusform>%n Datei aus dem Commit nehmen</numerusform>
            <numerusform>%n Dateien aus dem Commit nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard the changes of %n file(s)</source>
        <translation>
            <numerusform>Änderungen an %n Datei verwerfen</numerusform>
            <numerusform>Änderungen an %n Dateien verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Read the history</source>
        <translation>Historie lesen</translation>
    </message>
    <message>
        <source>Read branches and tags</source>
        <translation>Branches und Tags lesen</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>Read commit %1</source>
        <translation>Commit %1 lesen</translation>
    </message>
    <message>
        <source>Read %1 from the history</source>
        <translation>%1 aus der Historie lesen</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Nachbessern</translation>
    </message>
    <message>
        <source>Read the history of %1</source>
        <translation>Verlauf von %1 lesen</translation>
    </message>
    <message>
        <source>Compare two commits</source>
        <translation>Zwei Commits vergleichen</translation>
    </message>
    <message>
        <source>Add lines to the commit</source>
        <translation>Zeilen in den Commit aufnehmen</translation>
    </message>
    <message>
        <source>Leave lines out of the commit</source>
        <translation>Zeilen aus dem Commit herauslassen</translation>
    </message>
    <message>
        <source>Check a signature</source>
        <translation>Eine Signatur prüfen</translation>
    </message>
    <message>
        <source>Put an older version back</source>
        <translation>Eine ältere Fassung zurückholen</translation>
    </message>
    <message>
        <source>Take a commit back</source>
        <translation>Einen Commit zurücknehmen</translation>
    </message>
    <message>
        <source>Find who wrote the lines of %1</source>
        <translation>Sucht, wer die Zeilen von %1 geschrieben hat</translation>
    </message>
    <message>
        <source>Discard changed lines</source>
        <translation>Geänderte Zeilen verwerfen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::HelmCharts</name>
    <message>
        <source>A chart could not be written to %1.</source>
        <translation>Ein Chart ließ sich nicht nach %1 schreiben.</translation>
    </message>
    <message>
        <source>Check free space and permissions.</source>
        <translation>Freien Platz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>the chart is neither in a repository that is at hand nor in %1.</source>
        <translation>Das Chart ist weder in einem vorliegenden Repository noch in %1.</translation>
    </message>
    <message>
        <source>Put %1 there.</source>
        <translation>%1 dort ablegen.</translation>
    </message>
    <message>
        <source>helm could not be run: %1</source>
        <translation>helm ließ sich nicht ausführen: %1</translation>
    </message>
    <message>
        <source>helm says: %1</source>
        <translation>helm meldet: %1</translation>
    </message>
</context>
<context>
    <name>efa::workspace::LineOrigin</name>
    <message>
        <source>The files have changed since this was rendered.</source>
        <translation>Die Dateien haben sich geändert, seit dies gerendert wurde.</translation>
    </message>
    <message>
        <source>Ask again when the new result is shown.</source>
        <translation>Erneut fragen, wenn das neue Ergebnis zu sehen ist.</translation>
    </message>
    <message>
        <source>This line belongs to no resource.</source>
        <translation>Diese Zeile gehört zu keiner Ressource.</translation>
    </message>
    <message>
        <source>Choose a line of a resource.</source>
        <translation>Eine Zeile einer Ressource wählen.</translation>
    </message>
    <message>
        <source>This line belongs to no unit.</source>
        <translation>Diese Zeile gehört zu keiner Einheit.</translation>
    </message>
    <message>
        <source>Made by the agent: %1</source>
        <translation>Vom Agenten erzeugt: %1</translation>
    </message>
    <message>
        <source>Fields are followed to files where the folder has them too.</source>
        <translation>Felder werden bis zu den Dateien verfolgt, wo auch der Ordner sie hat.</translation>
    </message>
</context>
<context>
    <name>efa::workspace::LiveImpact</name>
    <message>
        <source>Find which clusters a change reaches</source>
        <translation>Herausfinden, welche Cluster eine Änderung erreicht</translation>
    </message>
</context>
<context>
    <name>efa::workspace::LiveValidation</name>
    <message>
        <source>Judge what the clusters get</source>
        <translation>Prüfen, was die Cluster bekommen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::OpenFiles</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>%1 is shown for reading only.</source>
        <translation>%1 wird nur zum Lesen gezeigt.</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>%1 erneut lesen</translation>
    </message>
    <message>
        <source>It is too large or no text; change it with another program.</source>
        <translation>Sie ist zu groß oder kein Text; mit einem anderen Programm ändern.</translation>
    </message>
</context>
<context>
    <name>efa::workspace::Preview</name>
    <message>
        <source>Render %1</source>
        <translation>%1 rendern</translation>
    </message>
    <message>
        <source>There is no commit yet to compare with.</source>
        <translation>Es gibt noch keinen Commit zum Vergleichen.</translation>
    </message>
    <message>
        <source>The first commit makes one.</source>
        <translation>Der erste Commit schafft einen.</translation>
    </message>
    <message>
        <source>Nothing is rendered yet.</source>
        <translation>Noch ist nichts gerendert.</translation>
    </message>
    <message>
        <source>Choose what is rendered.</source>
        <translation>Wählen, was gerendert wird.</translation>
    </message>
    <message>
        <source>Find where a line comes from</source>
        <translation>Herkunft einer Zeile suchen</translation>
    </message>
    <message>
        <source>Render what %1 gets</source>
        <translation>Rendern, was %1 bekommt</translation>
    </message>
    <message>
        <source>%1 at HEAD</source>
        <translation>%1 (bei HEAD)</translation>
    </message>
</context>
<context>
    <name>efa::workspace::Problems</name>
    <message>
        <source>Check the manifests</source>
        <translation>Manifeste prüfen</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::ReadFleetMap</name>
    <message>
        <source>Reading the fleet was cancelled.</source>
        <translation>Das Lesen der Flotte wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>efa::workspace::RecoveryCopies</name>
    <message>
        <source>Remove a copy of unsaved text</source>
        <translation>Kopie des ungespeicherten Texts entfernen</translation>
    </message>
    <message>
        <source>Keep a copy of unsaved text</source>
        <translation>Kopie des ungespeicherten Texts sichern</translation>
    </message>
</context>
<context>
    <name>efa::workspace::SampleWriter</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>efa::workspace::SharedProposal</name>
    <message>
        <source>Discovery was cancelled.</source>
        <translation>Die Erkennung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>efa::workspace::Surveyor</name>
    <message>
        <source>Read the kustomizations</source>
        <translation>Kustomizations lesen</translation>
    </message>
</context>
<context>
    <name>efa::yaml::ChangeSet</name>
    <message>
        <source>A change lies outside of the text</source>
        <translation>Eine Änderung liegt außerhalb des Texts</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; repeat the edit.</source>
        <translation>Der Text wurde inzwischen geändert; die Bearbeitung wiederholen.</translation>
    </message>
    <message>
        <source>Two changes touch the same characters</source>
        <translation>Zwei Änderungen betreffen dieselben Zeichen</translation>
    </message>
    <message>
        <source>Make one after the other.</source>
        <translation>Nacheinander ausführen.</translation>
    </message>
</context>
<context>
    <name>efa::yaml::Edit</name>
    <message>
        <source>This place cannot be changed without rewriting it</source>
        <translation>Diese Stelle lässt sich nicht ändern, ohne sie neu zu schreiben</translation>
    </message>
    <message>
        <source>Edit its lines by hand.</source>
        <translation>Seine Zeilen von Hand bearbeiten.</translation>
    </message>
    <message>
        <source>What stands here is of another kind</source>
        <translation>Was hier steht, ist von anderer Art</translation>
    </message>
    <message>
        <source>The new value is not UTF-8</source>
        <translation>Der neue Wert ist kein UTF-8</translation>
    </message>
    <message>
        <source>The new value needs quotes</source>
        <translation>Der neue Wert braucht Anführungszeichen</translation>
    </message>
    <message>
        <source>Write it as a string.</source>
        <translation>Als Zeichenkette schreiben.</translation>
    </message>
    <message>
        <source>The key %1 is there already</source>
        <translation>Den Schlüssel %1 gibt es bereits</translation>
    </message>
    <message>
        <source>The new key is not UTF-8</source>
        <translation>Der neue Schlüssel ist kein UTF-8</translation>
    </message>
    <message>
        <source>There is no key %1</source>
        <translation>Einen Schlüssel %1 gibt es nicht</translation>
    </message>
    <message>
        <source>There is no item %1</source>
        <translation>Ein Element %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Give it as UTF-8.</source>
        <translation>Als UTF-8 angeben.</translation>
    </message>
    <message>
        <source>Change its value instead.</source>
        <translation>Stattdessen den Wert ändern.</translation>
    </message>
    <message>
        <source>Check its spelling, or add it first.</source>
        <translation>Die Schreibweise prüfen oder ihn zuerst hinzufügen.</translation>
    </message>
    <message>
        <source>Look at how many there are now.</source>
        <translation>Nachsehen, wie viele es jetzt sind.</translation>
    </message>
</context>
<context>
    <name>efa::yaml::Stream</name>
    <message>
        <source>This is not valid YAML</source>
        <translation>Das ist kein gültiges YAML</translation>
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
    <message>
        <source>A key with a value cannot stand here</source>
        <translation>Ein Schlüssel mit Wert kann hier nicht stehen</translation>
    </message>
    <message>
        <source>Check the indentation, or put quotes around a text that has “: ”.</source>
        <translation>Die Einrückung prüfen oder einen Text mit „: “ in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The indentation of this line fits no key above it</source>
        <translation>Die Einrückung dieser Zeile passt zu keinem Schlüssel darüber</translation>
    </message>
    <message>
        <source>Begin the line at the column of the keys it belongs to.</source>
        <translation>Die Zeile in der Spalte der zugehörigen Schlüssel beginnen.</translation>
    </message>
    <message>
        <source>Only another list item can stand at this indentation</source>
        <translation>In dieser Einrückung kann nur ein weiteres Listenelement stehen</translation>
    </message>
    <message>
        <source>Begin it with “- ”, or indent it like the item it belongs to.</source>
        <translation>Mit „- “ beginnen oder wie das zugehörige Element einrücken.</translation>
    </message>
    <message>
        <source>A list in brackets needs a comma or “]” before this</source>
        <translation>Eine Liste in Klammern braucht davor ein Komma oder „]“</translation>
    </message>
    <message>
        <source>It begins on line %1. Put quotes around texts with special characters.</source>
        <translation>Sie beginnt in Zeile %1. Texte mit Sonderzeichen in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A mapping in braces needs a comma or “}” before this</source>
        <translation>Ein Mapping in Klammern braucht davor ein Komma oder „}“</translation>
    </message>
    <message>
        <source>A value is missing before this</source>
        <translation>Davor fehlt ein Wert</translation>
    </message>
    <message>
        <source>The document has ended before this</source>
        <translation>Das Dokument ist davor zu Ende</translation>
    </message>
    <message>
        <source>Begin another one with a line “---”, or check the indentation.</source>
        <translation>Mit einer Zeile „---“ ein neues beginnen oder die Einrückung prüfen.</translation>
    </message>
    <message>
        <source>This line has no “: ” where a key and its value are expected</source>
        <translation>Dieser Zeile fehlt „: “, wo Schlüssel und Wert erwartet werden</translation>
    </message>
    <message>
        <source>Add “: ” behind the key, or indent a text that continues a value.</source>
        <translation>Hinter dem Schlüssel „: “ ergänzen oder einen fortgesetzten Wert einrücken.</translation>
    </message>
    <message>
        <source>No value can begin with this character</source>
        <translation>Mit diesem Zeichen kann kein Wert beginnen</translation>
    </message>
    <message>
        <source>Put quotes around the text.</source>
        <translation>Den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A tab stands where only spaces indent</source>
        <translation>Ein Tabulator steht, wo nur Leerzeichen einrücken</translation>
    </message>
    <message>
        <source>Replace tabs by spaces.</source>
        <translation>Tabulatoren durch Leerzeichen ersetzen.</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quote</source>
        <translation>Dem hier beginnenden Text fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>Add the quote, or double it where it belongs to the text.</source>
        <translation>Das Anführungszeichen ergänzen oder verdoppeln, wo es zum Text gehört.</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quote before the document ends</source>
        <translation>Dem hier beginnenden Text fehlt das schließende Anführungszeichen vor dem Ende des Dokuments</translation>
    </message>
    <message>
        <source>There is no such escape</source>
        <translation>Eine solche Escape-Folge gibt es nicht</translation>
    </message>
    <message>
        <source>Write “\\” for a backslash, or put the text in single quotes.</source>
        <translation>Für einen Backslash „\\“ schreiben oder den Text in einfache Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This escape has too few hexadecimal digits</source>
        <translation>Diese Escape-Folge hat zu wenige Hexadezimalziffern</translation>
    </message>
    <message>
        <source>This escape stands for no character</source>
        <translation>Diese Escape-Folge steht für kein Zeichen</translation>
    </message>
    <message>
        <source>A list item cannot begin here</source>
        <translation>Ein Listenelement kann hier nicht beginnen</translation>
    </message>
    <message>
        <source>Put it on a line of its own, or put quotes around the text.</source>
        <translation>In eine eigene Zeile setzen oder den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A key cannot begin here</source>
        <translation>Ein Schlüssel kann hier nicht beginnen</translation>
    </message>
    <message>
        <source>The name of an anchor or alias has letters, digits, “-” and “_” only</source>
        <translation>Der Name eines Ankers oder Alias hat nur Buchstaben, Ziffern, „-“ und „_“</translation>
    </message>
    <message>
        <source>Put quotes around a text that begins with “*” or “&amp;”.</source>
        <translation>Einen Text, der mit „*“ oder „&amp;“ beginnt, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The text of a block begins on the line after “|” or “&gt;”</source>
        <translation>Der Text eines Blocks beginnt in der Zeile nach „|“ oder „&gt;“</translation>
    </message>
    <message>
        <source>The indentation of a block is a digit from 1 to 9</source>
        <translation>Die Einrückung eines Blocks ist eine Ziffer von 1 bis 9</translation>
    </message>
    <message>
        <source>A colon cannot stand here without a blank behind it</source>
        <translation>Ein Doppelpunkt ohne Leerzeichen dahinter ist hier nicht möglich</translation>
    </message>
    <message>
        <source>Add a blank, or put quotes around the text.</source>
        <translation>Ein Leerzeichen ergänzen oder den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The tag&apos;s handle is not declared</source>
        <translation>Das Kürzel des Tags ist nicht deklariert</translation>
    </message>
    <message>
        <source>Put quotes around a text that begins with “!”.</source>
        <translation>Einen Text, der mit „!“ beginnt, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A blank is missing behind the tag or directive</source>
        <translation>Hinter dem Tag oder der Direktive fehlt ein Leerzeichen</translation>
    </message>
    <message>
        <source>Only YAML 1.1 can be declared</source>
        <translation>Nur YAML 1.1 kann angegeben werden</translation>
    </message>
    <message>
        <source>Remove the %YAML line; kustomize does not read the file with it.</source>
        <translation>Die %YAML-Zeile entfernen; mit ihr liest kustomize die Datei nicht.</translation>
    </message>
    <message>
        <source>There is no such directive</source>
        <translation>Eine solche Direktive gibt es nicht</translation>
    </message>
    <message>
        <source>Put quotes around a text that begins with “%”.</source>
        <translation>Einen Text, der mit „%“ beginnt, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The %YAML line stands twice</source>
        <translation>Die %YAML-Zeile steht zweimal</translation>
    </message>
    <message>
        <source>A %TAG line with this handle stands twice</source>
        <translation>Eine %TAG-Zeile mit diesem Kürzel steht zweimal</translation>
    </message>
    <message>
        <source>The text is UTF-16, manifests are UTF-8</source>
        <translation>Der Text ist UTF-16, Manifeste sind UTF-8</translation>
    </message>
    <message>
        <source>A byte order mark stands in the middle of the text</source>
        <translation>Mitten im Text steht eine Byte-Reihenfolge-Marke (BOM)</translation>
    </message>
    <message>
        <source>Remove the invisible character at the start of this line.</source>
        <translation>Das unsichtbare Zeichen am Anfang dieser Zeile entfernen.</translation>
    </message>
    <message>
        <source>Remove it, or write it as an escape in double quotes.</source>
        <translation>Entfernen oder als Escape-Folge in doppelten Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>The tags up to here are many times longer than the text</source>
        <translation>Die Tags bis hierher sind um ein Vielfaches länger als der Text</translation>
    </message>
    <message>
        <source>Shorten the prefixes that %TAG lines give to tags.</source>
        <translation>Die Präfixe kürzen, die %TAG-Zeilen den Tags geben.</translation>
    </message>
    <message>
        <source>Write a value, or remove the comma or mark in front of it.</source>
        <translation>Einen Wert schreiben oder das Komma oder Zeichen davor entfernen.</translation>
    </message>
    <message>
        <source>Write two digits after “\x”, four after “\u”, eight after “\U”.</source>
        <translation>Zwei Ziffern nach „\x“ schreiben, vier nach „\u“, acht nach „\U“.</translation>
    </message>
    <message>
        <source>Use the number of a Unicode character.</source>
        <translation>Die Nummer eines Unicode-Zeichens verwenden.</translation>
    </message>
    <message>
        <source>Move the text to the next line and indent it.</source>
        <translation>Den Text in die nächste Zeile setzen und einrücken.</translation>
    </message>
    <message>
        <source>Write another digit, or none.</source>
        <translation>Eine andere Ziffer schreiben oder keine.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Eine davon entfernen.</translation>
    </message>
    <message>
        <source>The detail says what was expected; tags and directives are seldom needed in manifests.</source>
        <translation>Die Einzelheit sagt, was erwartet wurde; Tags und Direktiven braucht ein Manifest selten.</translation>
    </message>
    <message>
        <source>Nothing in Kubernetes needs that; check what wrote this file.</source>
        <translation>Nichts in Kubernetes braucht das; prüfen, was diese Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Auf mehrere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>Set the anchor earlier in the same document, or write the value out.</source>
        <translation>Den Anker früher im selben Dokument setzen oder den Wert ausschreiben.</translation>
    </message>
    <message>
        <source>Write the value out here.</source>
        <translation>Den Wert hier ausschreiben.</translation>
    </message>
</context>
</TS>
