#include "validation/policywords.h"

#include "validation/policy.h"

#include <QCoreApplication>

#include <array>

namespace efa::validation {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::PolicyWords)

  public:
    // The texts of resources/policies once more, because the catalogues are made of C++ sources only.
    static constexpr auto all = std::to_array<const char*>({
        QT_TR_NOOP("The container has no memory limit"),
        QT_TR_NOOP("On a small board one container that grows takes the node with it; with a limit only the "
                   "container goes."),
        QT_TR_NOOP("Set resources.limits.memory to what was measured, or a LimitRange with a default in its "
                   "namespace."),
        QT_TR_NOOP("The image {value} names no version"),
        QT_TR_NOOP("Two clusters with the same commit run different code, and a site that was offline runs "
                   "another one than its ring."),
        QT_TR_NOOP("Name a version, better a digest."),
        QT_TR_NOOP("The image is pulled at every start, but the cluster is not always in contact"),
        QT_TR_NOOP("A restart without a network leaves the container in ImagePullBackOff although the image "
                   "lies on the node."),
        QT_TR_NOOP("Write imagePullPolicy IfNotPresent, and a tag that stays."),
        QT_TR_NOOP(
            "The liveness probe kills the container after {value} s, before a slow board has started it"),
        QT_TR_NOOP("Flash storage and weak cores take a minute where a server takes a second; the container "
                   "is then restarted for ever."),
        QT_TR_NOOP("Add a startupProbe, or raise initialDelaySeconds."),
        QT_TR_NOOP("The liveness probe gives up after {value} s at its first failure"),
        QT_TR_NOOP(
            "A slow board misses a second now and then; one miss must not restart what controls a machine."),
        QT_TR_NOOP("Let it fail three times before the container is restarted."),
        QT_TR_NOOP("A privileged container runs where strangers reach the machine"),
        QT_TR_NOOP("Whoever gets into it has the node, and with it the keys of the site."),
        QT_TR_NOOP("Ask for the single capabilities or devices that it needs."),
        QT_TR_NOOP("The pod writes to the node's folder {value} where strangers reach the machine"),
        QT_TR_NOOP("With the root, the container runtime's or the kubelet's folder a pod has the node."),
        QT_TR_NOOP("Use a volume, or a path below that holds no keys and no sockets."),
        QT_TR_NOOP("The pod uses the network of the node where strangers reach the machine"),
        QT_TR_NOOP("Its ports are open on every interface of the node, and no NetworkPolicy holds for it."),
        QT_TR_NOOP("Leave hostNetwork out; a Service reaches the pod."),
        QT_TR_NOOP("A Service of type {value} opens a port where strangers reach the network"),
        QT_TR_NOOP("An edge pulls what it needs; a port that waits for somebody to push is a way in."),
        QT_TR_NOOP("Use ClusterIP, and let the site's own devices in by externalIPs or an ingress with "
                   "authentication."),
        QT_TR_NOOP("A Secret stands readable in Git"),
        QT_TR_NOOP("Base64 hides nothing; whoever clones the repository once has it for ever."),
        QT_TR_NOOP("Encrypt it with SOPS, seal it, or let External Secrets bring it, and change the secret."),
        QT_TR_NOOP("Whoever clones the repository once has it for ever."),
        QT_TR_NOOP("An interval of {value} is longer than the cluster is in contact"),
        QT_TR_NOOP("The agent asks at its own times, and every 15 minutes after it failed; an opening that "
                   "is shorter can be missed for ever."),
        QT_TR_NOOP("Let the source ask at least once in each opening."),
        QT_TR_NOOP("An interval of {value} is longer than the silence that the connectivity class allows"),
        QT_TR_NOOP("A change is then applied only after the site counts as overdue."),
        QT_TR_NOOP("Shorten the interval, or allow more silence."),
        QT_TR_NOOP("{value} replicas are more than the cluster has nodes"),
        QT_TR_NOOP("Two replicas on one machine fail together and take its memory twice."),
        QT_TR_NOOP("Ask for at most one a node, or one and a Recreate strategy."),
        QT_TR_NOOP("{value} is made for data centres and takes more than these machines have"),
        QT_TR_NOOP("Service meshes, full monitoring stacks, replicated stores and search engines ask for "
                   "gigabytes that an edge node has not."),
        QT_TR_NOOP("Take the small one of its kind: an agent that forwards, SQLite, a single broker."),
        QT_TR_NOOP("The chart {value} is made for data centres and takes more than these machines have"),
        QT_TR_NOOP("Its parts ask together for gigabytes that an edge node has not."),
        QT_TR_NOOP("The storage class {value} needs a network that this cluster does not always have"),
        QT_TR_NOOP("A volume that lies elsewhere stops every pod on it when the link goes."),
        QT_TR_NOOP("Use a local class such as local-path, and let the application bring the data out."),
        QT_TR_NOOP("The pod wants the WebAssembly runtime {value}, but no node of the cluster has one"),
        QT_TR_NOOP("Without the shim on the node the pod never starts."),
        QT_TR_NOOP("Deliver it to clusters whose profile has the feature wasm only."),
        QT_TR_NOOP("The image {value} holds WebAssembly, but the pod names no RuntimeClass"),
        QT_TR_NOOP("The usual runtime cannot start it."),
        QT_TR_NOOP("Set runtimeClassName to the class of the shim."),
        QT_TR_NOOP("The namespace does not say which Pod Security level it enforces"),
        QT_TR_NOOP("Without the label any pod may be privileged, also one that comes with a later change."),
        QT_TR_NOOP("Label it pod-security.kubernetes.io/enforce: restricted, or baseline or privileged with "
                   "a reason."),
        QT_TR_NOOP("The namespace has no NetworkPolicy that closes it"),
        QT_TR_NOOP(
            "Without one every pod of the cluster, also one that was taken over, reaches all pods in it."),
        QT_TR_NOOP("Add a NetworkPolicy with an empty podSelector for Ingress, and open what is needed."),
    });
};

/// What is not in the catalogue stays as it is written.
QString translated(const QString& words)
{
    return words.isEmpty() ? words : Words::tr(words.toUtf8().constData());
}

} // namespace

void translateWords(Policy& policy)
{
    policy.text = translated(policy.text);
    policy.why = translated(policy.why);
    policy.hint = translated(policy.hint);
}

std::span<const char* const> policyWords()
{
    return Words::all;
}

} // namespace efa::validation
