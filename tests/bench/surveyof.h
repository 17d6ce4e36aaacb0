#pragma once

#include "workspace/survey.h"

#include <QString>

#include <memory>

namespace efa::bench {

/// Which kustomization of a fleet reads what, as the window's survey knows it.
std::shared_ptr<const workspace::Survey> surveyOf(const QString& fleet);

} // namespace efa::bench
