using Assay.Mlflow.Wire;

namespace Assay.Mlflow.ModelVersions;

/// <summary>The fields of <c>model-versions/transition-stage</c>.</summary>
internal sealed record TransitionFields(VersionKey Version, string Stage, bool ArchivesExisting)
{
    /// <summary>Reads them.</summary>
    public static TransitionFields Read(MlflowFields fields) => new(VersionKey.Read(fields), fields.RequiredText("stage"), fields.Flag("archive_existing_versions") ?? false);
}
