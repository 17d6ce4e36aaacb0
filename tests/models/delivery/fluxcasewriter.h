#pragma once

#include "fluxcases.h"

#include <QRandomGenerator>

#include <initializer_list>

/// Writes the parts of a Flux case; the same seed gives the same case. What it writes is valid unless a
/// method says otherwise.
class FluxCaseWriter
{
  public:
    FluxCaseWriter(const QString& name, quint32 seed);

    /// The case as written so far, with the Kustomization object put together.
    FluxCase written() const;

    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QByteArray oneOf(std::initializer_list<const char*> choices);

    void file(const QString& path, const QByteArray& content) { m_case.files[path] = content; }
    /// Lines of the object's spec, written with an indent of two.
    void spec(const QByteArray& lines) { m_spec += lines; }
    void annotation(const QByteArray& line) { m_annotations += "    " + line + '\n'; }
    void path(const QByteArray& path) { m_path = path; }
    void cluster(const QByteArray& objects) { m_case.cluster += objects; }
    void ignore(const QByteArray& text) { m_case.ignore = text; }
    void strict() { m_case.strict = true; }

    /// Two to four objects below apps/, listed in apps/kustomization.yaml.
    void application();
    /// The same objects without a kustomization.
    void looseApplication();
    /// A component that labels, patches or adds, in components/<name>.
    void component(const QByteArray& name);

    void names();
    void patches(int count);
    void images();
    void commonMetadata();
    void substitution();

    QByteArray expression();
    QByteArray nastyValue();

  private:
    QByteArray deployment(const QByteArray& name);
    QByteArray service(const QByteArray& name);
    QByteArray configMap(const QByteArray& name);
    QByteArray namespaced();
    QByteArray mergePatch();
    QByteArray jsonPatch();
    QByteArray target();
    QList<QByteArray> writeObjects();

    QRandomGenerator m_random;
    FluxCase m_case;
    QByteArray m_path = "./apps";
    QByteArray m_annotations;
    QByteArray m_spec;
};
