#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "kustomize/engine.h"
#include "kustomize/provenance.h"
#include "workspace/renderedtext.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace efa::workspace {

/// Where one line of a rendered text comes from.
struct LineOrigin
{
    int line = 0;  ///< from 0
    QString field; ///< as people write it; empty for the resource as a whole
    kustomize::FieldProvenance provenance;
};

/// The field that a line of one rendered resource shows; lines count from 0.
kustomize::FieldPath fieldAt(const QByteArray& resource, int line);

/// The origins of the lines of one rendered text. It renders once more to trace them, when it is first asked.
/// Safe to use from several threads.
class LineOrigins
{
  public:
    using Tracer = std::function<Result<kustomize::Trace>(const QString& folder, Progress&)>;

    /// `trace` gives the trace of a folder of the tree that the text was rendered from.
    LineOrigins(std::shared_ptr<const RenderedText> text, Tracer trace);
    ~LineOrigins();

    /// Lines count from 0. Of a cluster's text those are known whose field the unit's folder gives too.
    /// Errors: as of rendering; NotFound (a line between resources, or one of an agent), Conflict (the files
    /// have changed since).
    [[nodiscard]] Result<LineOrigin> of(int line, Progress& progress);
    const std::shared_ptr<const RenderedText>& text() const { return m_text; }

  private:
    using TracePtr = std::shared_ptr<const kustomize::Trace>;

    Result<TracePtr> traced(const QString& folder, Progress& progress);
    Result<LineOrigin> inFolder(int line, const RenderedResource& resource, Progress& progress);
    Result<LineOrigin> inUnit(int line, const RenderedResource& resource, Progress& progress);

    std::shared_ptr<const RenderedText> m_text;
    Tracer m_tracer;
    std::mutex m_mutex;
    std::map<QString, TracePtr> m_traces; ///< by folder
};

} // namespace efa::workspace
