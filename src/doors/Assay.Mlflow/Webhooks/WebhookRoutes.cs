using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Webhooks;

/// <summary>Routes below <c>webhooks</c>.</summary>
internal static class WebhookRoutes
{
    private const int MostResults = 1000;
    private const int UsualResults = 100;
    private const string One = "2.0/mlflow/webhooks/{webhook_id}";

    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var webhooks = new WebhookAnswers(services);
        routes.Post("2.0/mlflow/webhooks", WebhookFields.ReadNew, webhooks.CreateAsync);
        routes.Get("2.0/mlflow/webhooks", fields => (SearchFields.ReadMost(fields, MostResults, UsualResults), fields.Text("page_token")), webhooks.ListAsync);
        routes.Get(One, WebhookFields.ReadId, webhooks.GetAsync);
        routes.Patch(One, WebhookFields.ReadUpdate, webhooks.UpdateAsync);
        routes.Delete(One, WebhookFields.ReadId, webhooks.DeleteAsync);
        routes.Post(One + "/test", WebhookFields.ReadTest, webhooks.TestAsync);
    }
}
