using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Assay.Server.Telemetry;

/// <summary>
/// Sends traces and metrics to an OpenTelemetry collector, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; the other variables of the specification are read too. The libraries are not
/// even loaded otherwise.
/// </summary>
internal static class TelemetryExport
{
    /// <summary>Declares it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("assay"))
        .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(options => options.Filter = context => !context.Request.Path.StartsWithSegments("/health")).AddOtlpExporter())
        .WithMetrics(metrics => metrics.AddMeter([.. ServerMeter.Read]).AddOtlpExporter());
}
