#pragma once

#include "fleet/fleet.h"
#include "fleet/region.h"

#include <array>
#include <string_view>
#include <utility>

namespace efa::fleet {

// The words of our documents for values; read and written with the same tables.

inline constexpr std::string_view apiVersion = "fleet-architect/v1alpha1";

template <typename Value, std::size_t size>
using WordTable = std::array<std::pair<std::string_view, Value>, size>;

inline constexpr WordTable<Engine, 4> engineWords = {{{"none", Engine::None},
                                                      {"flux", Engine::Flux},
                                                      {"argocd", Engine::ArgoCd},
                                                      {"rancher-fleet", Engine::RancherFleet}}};
inline constexpr WordTable<Repository::Kind, 3> repositoryWords = {
    {{"git", Repository::Kind::Git}, {"oci", Repository::Kind::Oci}, {"helm", Repository::Kind::Helm}}};
inline constexpr WordTable<ConnectivityClass::Transport, 2> transportWords = {
    {{"online", ConnectivityClass::Transport::Online}, {"courier", ConnectivityClass::Transport::Courier}}};
inline constexpr WordTable<Contact::Presence, 2> presenceWords = {
    {{"throughout", Contact::Presence::Throughout}, {"once", Contact::Presence::Once}}};
inline constexpr WordTable<NodeGroup::Role, 3> roleWords = {{{"server", NodeGroup::Role::Server},
                                                             {"agent", NodeGroup::Role::Agent},
                                                             {"both", NodeGroup::Role::Both}}};

template <typename Value, std::size_t size>
std::string_view wordOf(Value value, const WordTable<Value, size>& table)
{
    for (const auto& [word, meaning] : table) {
        if (meaning == value)
            return word;
    }
    return {};
}

} // namespace efa::fleet
