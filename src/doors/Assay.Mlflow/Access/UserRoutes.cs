using Assay.Mlflow.Wire;
using Assay.Tracking.Access;

namespace Assay.Mlflow.Access;

/// <summary>Routes below <c>users/</c>: there where people sign in.</summary>
internal static class UserRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, AccessServices access)
    {
        var users = new UserAnswers(access);
        routes.Post("2.0/mlflow/users/create", fields => (ReadName(fields), fields.RequiredText("password")), users.CreateAsync);
        routes.Get("2.0/mlflow/users/get", ReadName, users.GetAsync);
        routes.Get("2.0/mlflow/users/current", _ => default(Kernel.Nothing), users.GetCurrentAsync);
        routes.Get("2.0/mlflow/users/list", _ => default(Kernel.Nothing), users.ListAsync);
        routes.Patch("2.0/mlflow/users/update-password", PasswordFields.Read, users.SetPasswordAsync);
        routes.Patch("2.0/mlflow/users/update-admin", ReadAdmin, users.SetAdminAsync);
        routes.Delete("2.0/mlflow/users/delete", ReadName, users.DeleteAsync);
    }

    private static string ReadName(MlflowFields fields) => fields.RequiredText("username");

    private static (string Name, bool IsAdmin) ReadAdmin(MlflowFields fields)
    {
        if (!fields.Has("is_admin")) fields.Problems.Add(WireFaults.Missing("is_admin"));
        return (ReadName(fields), fields.Flag("is_admin") ?? false);
    }
}
