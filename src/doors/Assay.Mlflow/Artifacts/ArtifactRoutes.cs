using Assay.Mlflow.Runs;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Artifacts;

/// <summary>Routes of artifacts: the files themselves below <c>mlflow-artifacts/</c>, and the same by the run that they belong to.</summary>
internal static class ArtifactRoutes
{
    private const string Files = "2.0/mlflow-artifacts/artifacts";

    /// <summary>Declares them; none where the server keeps no content.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        if (services.Content is null) return;
        var desk = new ArtifactDesk(services, services.Content);
        MapFiles(routes, desk);
        MapUploads(routes, new UploadAnswers(desk, services));
        MapOfRuns(routes, new RunArtifacts(desk, services));
        MapOfModels(routes, new ModelArtifacts(desk, services));
    }

    private static void MapFiles(MlflowRoutes routes, ArtifactDesk desk)
    {
        var answers = new FileAnswers(desk);
        routes.Get(Files, fields => fields.Text("path") ?? "", answers.ListAsync);
        routes.Map("GET", Files + "/{**path}", answers.SendAsync);
        routes.Map("HEAD", Files + "/{**path}", answers.SendAsync);
        routes.Map("PUT", Files + "/{**path}", answers.TakeAsync);
        routes.Map("DELETE", Files + "/{**path}", answers.RemoveAsync);
        routes.Get("2.0/mlflow-artifacts/presigned/{**path}", fields => fields.RequiredText("path"), answers.PresignAsync);
    }

    private static void MapUploads(MlflowRoutes routes, UploadAnswers uploads)
    {
        const string Parts = "2.0/mlflow-artifacts/mpu/";
        routes.Post(Parts + "create/{**folder}", UploadFields.Read, uploads.StartAsync);
        routes.Post(Parts + "complete/{**folder}", UploadFields.Read, uploads.CompleteAsync);
        routes.Post(Parts + "abort/{**folder}", UploadFields.Read, uploads.AbortAsync);
    }

    private static void MapOfRuns(MlflowRoutes routes, RunArtifacts runs)
    {
        routes.Get("2.0/mlflow/artifacts/list", fields => new RunPath(RunIdField.Read(fields), fields.Text("path") ?? ""), runs.ListAsync);
        routes.Post("2.0/mlflow/artifacts/presigned-upload-url", fields => new RunPath(RunIdField.Read(fields), fields.RequiredText("path")), runs.PresignAsync);
        routes.Map("POST", "2.0/mlflow/upload-artifact", runs.TakeAsync);
        routes.MapRoot("GET", "/get-artifact", runs.SendAsync);
    }

    private static void MapOfModels(MlflowRoutes routes, ModelArtifacts models)
    {
        routes.MapRoot("GET", "/model-versions/get-artifact", models.SendOfVersionAsync);
        routes.Map("GET", "2.0/mlflow/logged-models/{model_id}/artifacts/files", models.SendOfLoggedModelAsync);
    }
}
