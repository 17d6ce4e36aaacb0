#pragma once

#include "fluxcases.h"

#include "base/result.h"

#include <map>

/// What the judge said about one case.
struct FluxAnswer
{
    QByteArray text; ///< the YAML, or why it refused
    bool refused = false;

    friend bool operator==(const FluxAnswer&, const FluxAnswer&) = default;
};

/// Answers of the judge, kept under tests/data for machines without Go.
class FluxRecordings
{
  public:
    /// Errors: Io, Invalid.
    [[nodiscard]] static efa::Result<FluxRecordings> read();
    [[nodiscard]] efa::Result<void> write() const;

    /// nullptr where none was recorded, or where the case has changed since.
    const FluxAnswer* find(const FluxCase& flux) const;
    void put(const FluxCase& flux, const FluxAnswer& answer);

  private:
    struct Recording
    {
        QString fingerprint;
        FluxAnswer answer;
    };
    std::map<QString, Recording> m_byName;
};

/// What the judge on this machine says about each case, in order. Errors: as GoJudge has them.
[[nodiscard]] efa::Result<QList<FluxAnswer>> askFluxJudge(const QList<FluxCase>& cases);
