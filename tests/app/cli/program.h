#pragma once

#include "base/process.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace efa::test {

/// What the built program did; `exitCode` is -1 when it could not be run or was ended by a signal.
struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QString errors;
};

/// Runs `fleet-architect` with these words, in this folder.
Outcome cli(const QStringList& arguments, const QString& folder = {});
/// The same as a user who owns nothing: to root everything is readable. `exitCode` is -1 where nobody can
/// become somebody else.
Outcome cliAsStranger(const QStringList& arguments, const QString& folder = {});
/// Runs a shell line in which "$1" is the program and "$2" and further the words.
Outcome shell(const QString& line, const QStringList& words = {}, const QString& folder = {});
/// Runs another program, such as git, and answers what it prints.
Outcome other(const QString& program, const QStringList& arguments, const QString& folder = {});

/// Writes a file, making its folder.
bool write(const QString& path, const QByteArray& content);
QByteArray read(const QString& path);

/// A folder with a small kustomization of one ConfigMap called `name`; false when it could not be written.
bool writeKustomization(const QString& folder, const QByteArray& name);

} // namespace efa::test
