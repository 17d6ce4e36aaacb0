#pragma once

#include <QString>

namespace efa::fleet {

/// How the agents of another cluster know one that they deliver to. Empty texts are not said.
struct Access
{
    QString name = {};   ///< Argo CD's name of it
    QString server = {}; ///< and its address
    QString hub = {};    ///< Argo CD's name of its own cluster, where it has another than `in-cluster`
    QString secret = {}; ///< what Flux's `kubeConfig` refers to: `namespace/name`, or a name in any

    bool isEmpty() const { return name.isEmpty() && server.isEmpty() && secret.isEmpty(); }
    friend bool operator==(const Access&, const Access&) = default;
};

} // namespace efa::fleet
