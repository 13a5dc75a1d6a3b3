using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Access;

/// <summary>The fields of <c>users/update-password</c>.</summary>
internal sealed record PasswordFields(string Name, string Password, string? Current)
{
    /// <summary>Reads them.</summary>
    public static PasswordFields Read(MlflowFields fields) => new(fields.RequiredText("username"), fields.RequiredText("password"), fields.Text("current_password"));

    /// <summary>Neither password.</summary>
    public override string ToString() => $"a new password for '{Name}'";
}
