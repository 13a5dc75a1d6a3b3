using Assay.Tracking.Runs;

namespace Assay.Mlflow.Wire;

/// <summary>A tag as requests have it.</summary>
internal static class TagFields
{
    /// <summary><c>{"key", "value"}</c>; without a value it is empty.</summary>
    public static Tag Read(MlflowFields fields) => new(fields.RequiredText("key"), fields.Text("value") ?? "");
}
