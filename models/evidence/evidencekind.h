#pragma once

#include "models/base/enumtext.h"

namespace gatehouse {

/// What a piece of evidence is, by the families of clauses it speaks for: of the app itself
/// (6.1.1 to 6.1.3), of its data (6.1.4 to 6.1.8), of the server (6.2), of processes (6.3) and of
/// the organisation (7).
enum class EvidenceKind {
    Package,
    Certificate,
    HardeningReport,
    Manifest,
    Sbom,
    Capture,
    StorageDump,
    PermissionMatrix,
    Log,
    Configuration,
    PenetrationReport,
    Screenshot,
    Recording,
    Policy,
    Contract,
    Training,
    Minutes,
    ToolReport,
    Other
};

/// To whom it may be shown, from everybody on.
enum class Confidentiality { Public, Internal, Confidential, Strict };

template<>
struct EnumText<EvidenceKind> {
    static constexpr const char *context = "EvidenceKind";
    static std::span<const EnumEntry<EvidenceKind>> entries()
    {
        using enum EvidenceKind;
        static constexpr EnumEntry<EvidenceKind> table[] = {
            {Package, "package", QT_TRANSLATE_NOOP("EvidenceKind", "App package")},
            {Certificate, "certificate",
             QT_TRANSLATE_NOOP("EvidenceKind", "Signing certificate dump")},
            {HardeningReport, "hardening_report",
             QT_TRANSLATE_NOOP("EvidenceKind", "Hardening report")},
            {Manifest, "manifest", QT_TRANSLATE_NOOP("EvidenceKind", "Manifest")},
            {Sbom, "sbom", QT_TRANSLATE_NOOP("EvidenceKind", "Bill of materials (SBOM)")},
            {Capture, "capture", QT_TRANSLATE_NOOP("EvidenceKind", "Packet capture")},
            {StorageDump, "storage_dump", QT_TRANSLATE_NOOP("EvidenceKind", "Storage dump")},
            {PermissionMatrix, "permission_matrix",
             QT_TRANSLATE_NOOP("EvidenceKind", "Permission matrix")},
            {Log, "log", QT_TRANSLATE_NOOP("EvidenceKind", "Log")},
            {Configuration, "configuration",
             QT_TRANSLATE_NOOP("EvidenceKind", "Configuration export")},
            {PenetrationReport, "penetration_report",
             QT_TRANSLATE_NOOP("EvidenceKind", "Penetration test report")},
            {Screenshot, "screenshot", QT_TRANSLATE_NOOP("EvidenceKind", "Screenshot")},
            {Recording, "recording", QT_TRANSLATE_NOOP("EvidenceKind", "Screen recording")},
            {Policy, "policy", QT_TRANSLATE_NOOP("EvidenceKind", "Policy or process document")},
            {Contract, "contract", QT_TRANSLATE_NOOP("EvidenceKind", "Contract")},
            {Training, "training", QT_TRANSLATE_NOOP("EvidenceKind", "Training record")},
            {Minutes, "minutes", QT_TRANSLATE_NOOP("EvidenceKind", "Minutes")},
            {ToolReport, "tool_report", QT_TRANSLATE_NOOP("EvidenceKind", "Report of a tool")},
            {Other, "other", QT_TRANSLATE_NOOP("EvidenceKind", "Other evidence")},
        };
        return table;
    }
};

template<>
struct EnumText<Confidentiality> {
    static constexpr const char *context = "Confidentiality";
    static std::span<const EnumEntry<Confidentiality>> entries()
    {
        using enum Confidentiality;
        static constexpr EnumEntry<Confidentiality> table[] = {
            {Public, "public", QT_TRANSLATE_NOOP("Confidentiality", "Public")},
            {Internal, "internal", QT_TRANSLATE_NOOP("Confidentiality", "Internal")},
            {Confidential, "confidential", QT_TRANSLATE_NOOP("Confidentiality", "Confidential")},
            {Strict, "strict", QT_TRANSLATE_NOOP("Confidentiality", "Strictly confidential")},
        };
        return table;
    }
};

} // namespace gatehouse
