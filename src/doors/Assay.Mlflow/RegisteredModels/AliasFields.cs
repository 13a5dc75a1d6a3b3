using Assay.Mlflow.Wire;

namespace Assay.Mlflow.RegisteredModels;

/// <summary>The fields of requests for an alias. The version is 0 where none is asked for.</summary>
internal sealed record AliasFields(string Name, string Alias, int Version)
{
    /// <summary>Those of an alias to look up or to take away.</summary>
    public static AliasFields Read(MlflowFields fields) => new(ModelNameField.Read(fields), fields.RequiredText("alias"), 0);

    /// <summary>Those of an alias to set.</summary>
    public static AliasFields ReadWithVersion(MlflowFields fields) => Read(fields) with { Version = ModelVersions.VersionKey.ReadNumber(fields) };
}
