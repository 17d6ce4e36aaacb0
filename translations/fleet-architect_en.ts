<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>efa::FileTree</name>
    <message numerus="yes">
        <source>%1 is larger than %n byte(s)</source>
        <translation>
            <numerusform>%1 is larger than %n byte</numerusform>
            <numerusform>%1 is larger than %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::Git</name>
    <message numerus="yes">
        <source>%1 (line %2) and %n other file(s) still hold both versions of a merge, between conflict markers</source>
        <translation>
            <numerusform>%1 (line %2) and %n other file still hold both versions of a merge, between conflict markers</numerusform>
            <numerusform>%1 (line %2) and %n other files still hold both versions of a merge, between conflict markers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other file(s)</source>
        <translation>
            <numerusform>%1 and %n other file</numerusform>
            <numerusform>%1 and %n other files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::Process</name>
    <message numerus="yes">
        <source>%1 did not end within %n second(s) and was stopped</source>
        <translation>
            <numerusform>%1 did not end within %n second and was stopped</numerusform>
            <numerusform>%1 did not end within %n seconds and was stopped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::BudgetText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::DeliveryTable</name>
    <message numerus="yes">
        <source>%n hole(s)</source>
        <translation>
            <numerusform>%n hole</numerusform>
            <numerusform>%n holes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::DiscoverCommand</name>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fleet(s)</source>
        <translation>
            <numerusform>%n fleet</numerusform>
            <numerusform>%n fleets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n YAML file(s) parsed</source>
        <translation>
            <numerusform>%1 of %n YAML file parsed</numerusform>
            <numerusform>%1 of %n YAML files parsed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::DiscoveryText</name>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n base(s)</source>
        <translation>
            <numerusform>%n base</numerusform>
            <numerusform>%n bases</numerusform>
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
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n overlay</numerusform>
            <numerusform>%n overlays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::FailureList</name>
    <message numerus="yes">
        <source>in %n cluster(s): %1</source>
        <translation>
            <numerusform>in %n cluster: %1</numerusform>
            <numerusform>in %n clusters: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cause(s)</source>
        <translation>
            <numerusform>%n more cause</numerusform>
            <numerusform>%n more causes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::FleetWord</name>
    <message numerus="yes">
        <source>It is not known what %n cluster(s) take: %1</source>
        <translation>
            <numerusform>It is not known what %n cluster takes: %1</numerusform>
            <numerusform>It is not known what %n clusters take: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::HeaderBar</name>
    <message numerus="yes">
        <source>%Ln commits not pushed</source>
        <translation>
            <numerusform>%Ln commit not pushed</numerusform>
            <numerusform>%Ln commits not pushed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commits not here yet</source>
        <translation>
            <numerusform>%Ln commit not here yet</numerusform>
            <numerusform>%Ln commits not here yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::ImpactText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more field(s)</source>
        <translation>
            <numerusform>and %n more field</numerusform>
            <numerusform>and %n more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::JobsButton</name>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::RecoveryOffer</name>
    <message numerus="yes">
        <source>%Ln text(s) not saved.</source>
        <translation>
            <numerusform>%Ln text not saved.</numerusform>
            <numerusform>%Ln texts not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::RenderClusters</name>
    <message numerus="yes">
        <source>%1 (%n cluster(s))</source>
        <translation>
            <numerusform>%1 (%n cluster)</numerusform>
            <numerusform>%1 (%n clusters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n more finding</numerusform>
            <numerusform>%n more findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The resources of %n unit(s) are not known: &apos;render --cluster NAME&apos; says why</source>
        <translation>
            <numerusform>The resources of %n unit are not known: &apos;render --cluster NAME&apos; says why</numerusform>
            <numerusform>The resources of %n units are not known: &apos;render --cluster NAME&apos; says why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) could not be rendered whole</source>
        <translation>
            <numerusform>%n cluster could not be rendered whole</numerusform>
            <numerusform>%n clusters could not be rendered whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::ReviewOffer</name>
    <message numerus="yes">
        <source>%Ln cluster(s) found in this repository, not adopted yet.</source>
        <translation>
            <numerusform>%Ln cluster found in this repository, not adopted yet.</numerusform>
            <numerusform>%Ln clusters found in this repository, not adopted yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::SampleCommand</name>
    <message numerus="yes">
        <source>A cluster gets %1 objects of %2 kinds, %3 (%4 clusters measured); %5 patches and %6 ConfigMap(s) are its own</source>
        <translation>
            <numerusform>A cluster gets %1 objects of %2 kinds, %3 (%4 clusters measured); %5 patches and %6 ConfigMap are its own</numerusform>
            <numerusform>A cluster gets %1 objects of %2 kinds, %3 (%4 clusters measured); %5 patches and %6 ConfigMaps are its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::StatusSentence</name>
    <message numerus="yes">
        <source>%Ln files changed</source>
        <translation>
            <numerusform>%Ln file changed</numerusform>
            <numerusform>%Ln files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln not saved</numerusform>
            <numerusform>%Ln not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::UnsavedQuestion</name>
    <message numerus="yes">
        <source>%Ln files have unsaved text</source>
        <translation>
            <numerusform>%Ln file has unsaved text</numerusform>
            <numerusform>%Ln files have unsaved text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Throw %Ln away</source>
        <translation>
            <numerusform>Throw %Ln away</numerusform>
            <numerusform>Throw %Ln away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln</source>
        <translation>
            <numerusform>Save %Ln</numerusform>
            <numerusform>Save %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::app::ValidateText</name>
    <message numerus="yes">
        <source>in %n cluster(s): %1</source>
        <translation>
            <numerusform>in %n cluster: %1</numerusform>
            <numerusform>in %n clusters: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n unit(s) not known (render --cluster NAME lists them)</source>
        <translation>
            <numerusform>; %n unit not known (render --cluster NAME lists them)</numerusform>
            <numerusform>; %n units not known (render --cluster NAME lists them)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n unit(s) not known</source>
        <translation>
            <numerusform>; %n unit not known</numerusform>
            <numerusform>; %n units not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoDirectory</name>
    <message numerus="yes">
        <source>%n Jsonnet file(s) are evaluated in the cluster: %1.</source>
        <translation>
            <numerusform>%n Jsonnet file is evaluated in the cluster: %1.</numerusform>
            <numerusform>%n Jsonnet files are evaluated in the cluster: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoFinish</name>
    <message numerus="yes">
        <source>%n object(s) are not applied by a sync that succeeds: %1.</source>
        <translation>
            <numerusform>%n object is not applied by a sync that succeeds: %1.</numerusform>
            <numerusform>%n objects are not applied by a sync that succeeds: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoGenerators</name>
    <message numerus="yes">
        <source>A matrix has %n generator(s).</source>
        <translation>
            <numerusform>A matrix has %n generator.</numerusform>
            <numerusform>A matrix has %n generators.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::ArgoRules</name>
    <message numerus="yes">
        <source>%n Argo CD application(s) begin here and go to the cluster where Argo CD runs</source>
        <translation>
            <numerusform>%n Argo CD application begins here and goes to the cluster where Argo CD runs</numerusform>
            <numerusform>%n Argo CD applications begin here and go to the cluster where Argo CD runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::Correction</name>
    <message numerus="yes">
        <source>ring of %n cluster(s)</source>
        <translation>
            <numerusform>ring of %n cluster</numerusform>
            <numerusform>ring of %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>site of %n cluster(s)</source>
        <translation>
            <numerusform>site of %n cluster</numerusform>
            <numerusform>site of %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>region of %n cluster(s)</source>
        <translation>
            <numerusform>region of %n cluster</numerusform>
            <numerusform>region of %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merging of %n cluster(s)</source>
        <translation>
            <numerusform>merging of %n cluster</numerusform>
            <numerusform>merging of %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) taken out</source>
        <translation>
            <numerusform>%n cluster taken out</numerusform>
            <numerusform>%n clusters taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) taken back</source>
        <translation>
            <numerusform>%n cluster taken back</numerusform>
            <numerusform>%n clusters taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::FleetSplit</name>
    <message numerus="yes">
        <source>%n cluster(s) are in it</source>
        <translation>
            <numerusform>%n cluster is in it</numerusform>
            <numerusform>%n clusters are in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::FluxRules</name>
    <message numerus="yes">
        <source>%n Flux Kustomization(s) begin here and nothing leads to them</source>
        <translation>
            <numerusform>%n Flux Kustomization begins here and nothing leads to it</numerusform>
            <numerusform>%n Flux Kustomizations begin here and nothing leads to them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::FolderRules</name>
    <message numerus="yes">
        <source>%n app(s) have an overlay of this name; nothing tells how many clusters there are</source>
        <translation>
            <numerusform>%n app has an overlay of this name; nothing tells how many clusters there are</numerusform>
            <numerusform>%n apps have an overlay of this name; nothing tells how many clusters there are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is a catalogue: %n thing(s) have overlays of their own, and no environment is common to a quarter of them</source>
        <translation>
            <numerusform>It is a catalogue: %n thing has overlays of its own, and no environment is common to a quarter of them</numerusform>
            <numerusform>It is a catalogue: %n things have overlays of their own, and no environment is common to a quarter of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::GoTemplate</name>
    <message numerus="yes">
        <source>The function &quot;%1&quot; does not take %n argument(s).</source>
        <translation>
            <numerusform>The function &quot;%1&quot; does not take %n argument.</numerusform>
            <numerusform>The function &quot;%1&quot; does not take %n arguments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::RancherBuild</name>
    <message numerus="yes">
        <source>%n file(s) below templates/ are rendered by Helm in the cluster: %1.</source>
        <translation>
            <numerusform>%n file below templates/ is rendered by Helm in the cluster: %1.</numerusform>
            <numerusform>%n files below templates/ are rendered by Helm in the cluster: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::delivery::RestRules</name>
    <message numerus="yes">
        <source>%n file(s) of tests, documents, tools or hidden folders</source>
        <translation>
            <numerusform>%n file of tests, documents, tools or hidden folders</numerusform>
            <numerusform>%n files of tests, documents, tools or hidden folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) that become YAML elsewhere</source>
        <translation>
            <numerusform>%n template that becomes YAML elsewhere</numerusform>
            <numerusform>%n templates that become YAML elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with objects, but no kustomization and nobody who delivers them</source>
        <translation>
            <numerusform>%n file with objects, but no kustomization and nobody who delivers it</numerusform>
            <numerusform>%n files with objects, but no kustomization and nobody who delivers them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Jsonnet file(s)</source>
        <translation>
            <numerusform>%n Jsonnet file</numerusform>
            <numerusform>%n Jsonnet files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::fleet::Topology</name>
    <message numerus="yes">
        <source>%n document(s) stand here, not one</source>
        <translation>
            <numerusform>%n document stands here, not one</numerusform>
            <numerusform>%n documents stand here, not one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::impact::Reach</name>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation>
            <numerusform>%n file changed</numerusform>
            <numerusform>%n files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ring(s)</source>
        <translation>
            <numerusform>%n ring</numerusform>
            <numerusform>%n rings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) cannot be rendered</source>
        <translation>
            <numerusform>%n cluster cannot be rendered</numerusform>
            <numerusform>%n clusters cannot be rendered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::impact::Words</name>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) keep what they have: a unit is suspended</source>
        <translation>
            <numerusform>%n cluster keeps what it has: a unit is suspended</numerusform>
            <numerusform>%n clusters keep what they have: a unit is suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parts of %n cluster(s) cannot be rendered before and after, and were not compared</source>
        <translation>
            <numerusform>Parts of %n cluster cannot be rendered before and after, and were not compared</numerusform>
            <numerusform>Parts of %n clusters cannot be rendered before and after, and were not compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are not known, and what changes in them is not told: &apos;render --cluster NAME&apos; says why</source>
        <translation>
            <numerusform>%n unit is not known, and what changes in it is not told: &apos;render --cluster NAME&apos; says why</numerusform>
            <numerusform>%n units are not known, and what changes in them is not told: &apos;render --cluster NAME&apos; says why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ImpactRows</name>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more object(s)</source>
        <translation>
            <numerusform>%1, and %Ln more object</numerusform>
            <numerusform>%1, and %Ln more objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln object</numerusform>
            <numerusform>%Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %Ln site(s)</source>
        <translation>
            <numerusform>at %Ln site</numerusform>
            <numerusform>at %Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) cannot be rendered: what changes there is not known</source>
        <translation>
            <numerusform>%Ln cluster cannot be rendered: what changes there is not known</numerusform>
            <numerusform>%Ln clusters cannot be rendered: what changes there is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new cluster(s)</source>
        <translation>
            <numerusform>%Ln new cluster</numerusform>
            <numerusform>%Ln new clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) are no longer there</source>
        <translation>
            <numerusform>%Ln cluster is no longer there</numerusform>
            <numerusform>%Ln clusters are no longer there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ProblemsModel</name>
    <message numerus="yes">
        <source>In %Ln cluster(s): %1</source>
        <translation>
            <numerusform>In %Ln cluster: %1</numerusform>
            <numerusform>In %Ln clusters: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::itemmodels::ReviewModel</name>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::kustomize::Accumulator</name>
    <message numerus="yes">
        <source>The var %1 could mean %n resource(s).</source>
        <translation>
            <numerusform>The var %1 could mean %n resource.</numerusform>
            <numerusform>The var %1 could mean %n resources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::kustomize::JsonDocument</name>
    <message numerus="yes">
        <source>&quot;%1&quot; is no index of a list with %n place(s).</source>
        <translation>
            <numerusform>&quot;%1&quot; is no index of a list with %n place.</numerusform>
            <numerusform>&quot;%1&quot; is no index of a list with %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::kustomize::PathChange</name>
    <message numerus="yes">
        <source>The path names item %1, but the list has %n item(s).</source>
        <translation>
            <numerusform>The path names item %1, but the list has %n item.</numerusform>
            <numerusform>The path names item %1, but the list has %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::kustomize::ReplacementTransformer</name>
    <message numerus="yes">
        <source>%n target(s) of the replacement from %1 select no resource.</source>
        <translation>
            <numerusform>%n target of the replacement from %1 selects no resource.</numerusform>
            <numerusform>%n targets of the replacement from %1 select no resource.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ChangesView</name>
    <message numerus="yes">
        <source>%Ln file(s) changed</source>
        <translation>
            <numerusform>%Ln file changed</numerusform>
            <numerusform>%Ln files changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterActions</name>
    <message numerus="yes">
        <source>Ring of %n cluster(s) …</source>
        <translation>
            <numerusform>Ring of %n cluster …</numerusform>
            <numerusform>Ring of %n clusters …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Site of %n cluster(s) …</source>
        <translation>
            <numerusform>Site of %n cluster …</numerusform>
            <numerusform>Site of %n clusters …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Region of %n cluster(s) …</source>
        <translation>
            <numerusform>Region of %n cluster …</numerusform>
            <numerusform>Region of %n clusters …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n cluster(s)</source>
        <translation>
            <numerusform>Merge %n cluster</numerusform>
            <numerusform>Merge %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no clusters</source>
        <translation>
            <numerusform>%n is no cluster</numerusform>
            <numerusform>%n are no clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ring of %n cluster(s)</source>
        <translation>
            <numerusform>Ring of %n cluster</numerusform>
            <numerusform>Ring of %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Site of %n cluster(s)</source>
        <translation>
            <numerusform>Site of %n cluster</numerusform>
            <numerusform>Site of %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Region of %n cluster(s)</source>
        <translation>
            <numerusform>Region of %n cluster</numerusform>
            <numerusform>Region of %n clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterPage</name>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln resource</numerusform>
            <numerusform>%Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opaque unit(s)</source>
        <translation>
            <numerusform>%Ln opaque unit</numerusform>
            <numerusform>%Ln opaque units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterPanel</name>
    <message numerus="yes">
        <source>%Ln YAML file(s) were looked at. None holds an object by which Flux, Argo CD or Rancher Fleet reaches a cluster, and there is no folder below clusters/, environments/ or overlays/ that builds. What was found stands below, with its reason.</source>
        <translation>
            <numerusform>%Ln YAML file was looked at. It holds no object by which Flux, Argo CD or Rancher Fleet reaches a cluster, and there is no folder below clusters/, environments/ or overlays/ that builds. What was found stands below, with its reason.</numerusform>
            <numerusform>%Ln YAML files were looked at. None holds an object by which Flux, Argo CD or Rancher Fleet reaches a cluster, and there is no folder below clusters/, environments/ or overlays/ that builds. What was found stands below, with its reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ClusterWords</name>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln cluster</numerusform>
            <numerusform>%Ln clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln region</numerusform>
            <numerusform>%Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proposed from the repository&apos;s layout: %1, %Ln of them without a site or region</source>
        <translation>
            <numerusform>Proposed from the repository&apos;s layout: %1, %Ln of them without a site or region</numerusform>
            <numerusform>Proposed from the repository&apos;s layout: %1, %Ln of them without a site or region</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::CommitPanel</name>
    <message numerus="yes">
        <source>%Ln characters; many tools cut a subject after 72.</source>
        <translation>
            <numerusform>%Ln character; many tools cut a subject after 72.</numerusform>
            <numerusform>%Ln characters; many tools cut a subject after 72.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files have text that is not saved yet; only what is saved is committed.</source>
        <translation>
            <numerusform>%Ln file has text that is not saved yet; only what is saved is committed.</numerusform>
            <numerusform>%Ln files have text that is not saved yet; only what is saved is committed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are in conflict; settle them first</source>
        <translation>
            <numerusform>%Ln file is in conflict; settle it first</numerusform>
            <numerusform>%Ln files are in conflict; settle them first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::DiscardQuestion</name>
    <message numerus="yes">
        <source>%Ln files go back to what the last commit has.</source>
        <translation>
            <numerusform>%Ln file goes back to what the last commit has.</numerusform>
            <numerusform>%Ln files go back to what the last commit has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new files are deleted.</source>
        <translation>
            <numerusform>%Ln new file is deleted.</numerusform>
            <numerusform>%Ln new files are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard the changes of %Ln files</source>
        <translation>
            <numerusform>Discard the changes of %Ln file</numerusform>
            <numerusform>Discard the changes of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln files</source>
        <translation>
            <numerusform>Discard %Ln file</numerusform>
            <numerusform>Discard %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard the changes of %Ln lines</source>
        <translation>
            <numerusform>Discard the change of %Ln line</numerusform>
            <numerusform>Discard the changes of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln lines</source>
        <translation>
            <numerusform>Discard %Ln line</numerusform>
            <numerusform>Discard %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::EditorPage</name>
    <message numerus="yes">
        <source>reaches %Ln cluster(s)</source>
        <translation>
            <numerusform>reaches %Ln cluster</numerusform>
            <numerusform>reaches %Ln clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rendered by %Ln folder(s)</source>
        <translation>
            <numerusform>rendered by %Ln folder</numerusform>
            <numerusform>rendered by %Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::FindBar</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::HistoryPanel</name>
    <message numerus="yes">
        <source>%Ln commits</source>
        <translation>
            <numerusform>%Ln commit</numerusform>
            <numerusform>%Ln commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln commits</source>
        <translation>
            <numerusform>more than %Ln commit</numerusform>
            <numerusform>more than %Ln commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commits changed %1</source>
        <translation>
            <numerusform>%Ln commit changed %1</numerusform>
            <numerusform>%Ln commits changed %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln commits changed %1</source>
        <translation>
            <numerusform>more than %Ln commit changed %1</numerusform>
            <numerusform>more than %Ln commits changed %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::LegendEntry</name>
    <message numerus="yes">
        <source>%1, %Ln cluster(s)</source>
        <translation>
            <numerusform>%1, %Ln cluster</numerusform>
            <numerusform>%1, %Ln clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::MapLegend</name>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::MapPanel</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::PreviewPanel</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ProblemDetails</name>
    <message numerus="yes">
        <source>Clusters that get it: %1 and %Ln more</source>
        <translation>
            <numerusform>Clusters that get it: %1 and %Ln more</numerusform>
            <numerusform>Clusters that get it: %1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ProblemFilterBar</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln hint</numerusform>
            <numerusform>%Ln hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ProblemsPanel</name>
    <message numerus="yes">
        <source>%Ln file(s) checked</source>
        <translation>
            <numerusform>%Ln file checked</numerusform>
            <numerusform>%Ln files checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>judging: %L1 of %Ln cluster(s) …</source>
        <translation>
            <numerusform>judging: %L1 of %Ln cluster …</numerusform>
            <numerusform>judging: %L1 of %Ln clusters …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) judged</source>
        <translation>
            <numerusform>%Ln cluster judged</numerusform>
            <numerusform>%Ln clusters judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ReasonsPanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::RecentList</name>
    <message numerus="yes">
        <source>There are %Ln recent fleets.</source>
        <translation>
            <numerusform>There is %Ln recent fleet.</numerusform>
            <numerusform>There are %Ln recent fleets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::RecentModel</name>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation>
            <numerusform>%Ln cluster</numerusform>
            <numerusform>%Ln clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::RegionPainter</name>
    <message numerus="yes">
        <source>of %Ln cluster(s)</source>
        <translation>
            <numerusform>of %Ln cluster</numerusform>
            <numerusform>of %Ln clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cluster(s)</source>
        <translation>
            <numerusform>cluster</numerusform>
            <numerusform>clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln cluster</numerusform>
            <numerusform>%Ln clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::ReviewHead</name>
    <message numerus="yes">
        <source>Write %2topology/ with %n cluster(s) in %1 files</source>
        <translation>
            <numerusform>Write %2topology/ with %n cluster in %1 files</numerusform>
            <numerusform>Write %2topology/ with %n clusters in %1 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %2 topologies with %n cluster(s) in %1 files</source>
        <translation>
            <numerusform>Write %2 topologies with %n cluster in %1 files</numerusform>
            <numerusform>Write %2 topologies with %n clusters in %1 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) in the topology</source>
        <translation>
            <numerusform>%Ln cluster in the topology</numerusform>
            <numerusform>%Ln clusters in the topology</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) found</source>
        <translation>
            <numerusform>%Ln cluster found</numerusform>
            <numerusform>%Ln clusters found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ring(s)</source>
        <translation>
            <numerusform>%Ln ring</numerusform>
            <numerusform>%Ln rings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not placed</source>
        <translation>
            <numerusform>%Ln not placed</numerusform>
            <numerusform>%Ln not placed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::widgets::SideRows</name>
    <message numerus="yes">
        <source>%Ln equal lines</source>
        <translation>
            <numerusform>%Ln equal line</numerusform>
            <numerusform>%Ln equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::workspace::ClusterText</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::workspace::GitState</name>
    <message numerus="yes">
        <source>Add %n file(s) to the commit</source>
        <translation>
            <numerusform>Add %n file to the commit</numerusform>
            <numerusform>Add %n files to the commit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n file(s) out of the commit</source>
        <translation>
            <numerusform>Leave %n file out of the commit</numerusform>
            <numerusform>Leave %n files out of the commit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard the changes of %n file(s)</source>
        <translation>
            <numerusform>Discard the changes of %n file</numerusform>
            <numerusform>Discard the changes of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>efa::yaml::Stream</name>
    <message numerus="yes">
        <source>Nested more than %n level(s) deep</source>
        <translation>
            <numerusform>Nested more than %n level deep</numerusform>
            <numerusform>Nested more than %n levels deep</numerusform>
        </translation>
    </message>
</context>
</TS>
