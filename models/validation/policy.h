#pragma once

#include "base/diagnostic.h"
#include "files/filetree.h"
#include "kustomize/fieldpath.h"

#include <QList>
#include <QMap>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace efa::validation {

/// A way into objects as policies write it: `spec.ports[*].nodePort`, `metadata.labels["a/b"]`.
class PolicyPath
{
  public:
    /// Where it begins.
    enum class Root : uint8_t {
        Item, ///< what the policy looks at: the object, its pod or one container
        Object,
        Pod,
        Cluster, ///< a fact
    };
    struct Step
    {
        std::string key; ///< empty: each item of a list
    };

    Root root = Root::Item;
    std::vector<Step> steps;

    /// Nothing where it is not written as one.
    static std::optional<PolicyPath> fromText(std::string_view text);
};

enum class PolicyOperator : uint8_t {
    Exists,
    Absent,
    In,
    NotIn,
    Matches,
    NotMatches,
    AtMost, ///< numbers and quantities
    AtLeast,
    NoLongerThan, ///< spans of time
    NoShorterThan,
};

/// What is compared with: values that are written, a fact of the cluster, or a parameter.
struct PolicyValue
{
    std::vector<std::string> written;
    std::string fact;
    std::string parameter;
    std::shared_ptr<const re2::RE2> pattern; ///< of Matches and NotMatches
};

struct PolicyTest
{
    PolicyPath path;
    PolicyOperator is = PolicyOperator::Exists;
    PolicyValue value;
};

/// Whether other objects are delivered to the cluster.
struct PolicyPresence
{
    enum class In : uint8_t {
        Same,   ///< the namespace in which the object stands
        Itself, ///< the Namespace that the object is
        Cluster,
    };

    std::vector<std::string> kinds;
    In in = In::Same;
    std::vector<PolicyTest> where; ///< of the other object
    bool isWanted = true;          ///< else the condition is that there is none
};

/// A rule as data: what must hold for what it looks at, wherever its conditions hold. A fact that is not
/// known makes no condition hold.
struct Policy
{
    enum class Each : uint8_t { Object, Pod, Container };

    QString id;
    Severity severity = Severity::Warning;
    QString text; ///< `{value}` stands for what was found; on board, this, `why` and `hint` are translated
    QString why;
    QString hint;
    QString write; ///< in the place of the value that was found; empty: the limit, where there is one
    QString source;
    Each each = Each::Object;
    std::vector<std::string> kinds; ///< none: all
    std::vector<PolicyTest> where;
    std::vector<PolicyPresence> delivered; ///< conditions too
    PolicyTest must;
    QMap<QString, QString> parameters;
    Place place; ///< where it is written

    /// It looks at other objects of the cluster.
    bool looksAround() const { return !delivered.empty(); }
};

struct Policies
{
    std::vector<Policy> all;
    QList<Diagnostic> findings; ///< policies that are not understood, or stand twice: `policy-invalid`
};

/// Those on board, and then those of the repository: documents of our kind Policy in `policies/*.yaml` below
/// the folder. Other documents there are somebody else's. Errors: Io, Invalid.
[[nodiscard]] Result<Policies> readPolicies(const files::FileTree& tree, const QString& folder);

} // namespace efa::validation
