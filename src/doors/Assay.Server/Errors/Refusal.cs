using Assay.Inference;
using Assay.Mlflow;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Errors;

/// <summary>Refuses a request in the shape of the protocol that its path belongs to.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext context, string code, string message, int status) =>
        InferenceApi.Owns(context.Request.Path) ? InferenceApi.RefuseAsync(context, message, status) : MlflowApi.RefuseAsync(context, code, message, status);
}
