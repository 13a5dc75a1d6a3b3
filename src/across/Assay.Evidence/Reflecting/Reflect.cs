using System.Collections.Immutable;
using System.Text;
using Assay.Evidence.Acts;
using Assay.Evidence.Answering;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;

namespace Assay.Evidence.Reflecting;

/// <summary>The capability <c>evidence reflect</c>: a reflection, kept for oneself.</summary>
public static class Reflect
{
    /// <summary>The declaration.</summary>
    public static Capability<ReflectRequest, ActReceipt> Capability { get; } = new("evidence reflect", "Keep a reflection for yourself: it ticks nothing, and never leaves in a portfolio.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("text", "What you learnt.") { IsRequired = true, IsPositional = true },
            new("about", "Criteria or parts that it is about.", ParameterType.Texts),
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["standard.unknown"] = "There is no standard of that identifier.",
            ["standard.no-file"] = "The standard's file cannot be read.",
            ["part.unknown"] = "The standard has no such part.",
            ["text.empty"] = "The reflection is empty.",
            ["text.too-long"] = "The reflection is too long.",
        }),
        Examples = [new("assay evidence reflect 'I trusted the first calibration plot too quickly.' --about S7.validity", "about a part")],
        Handle = HandleAsync,
        Describe = receipt => [$"Kept as record {receipt.Id}. Its text is in your vault alone."],
    };

    private static async Task<Outcome<ActReceipt>> HandleAsync(ReflectRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var faults = PersonalRules.Needed("text", request.Text, "Say what you learnt.").ToList();
        var parts = PartsOf(request, services);
        faults.AddRange(parts.Problems);
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        var sealer = new Sealer(Reflection.Kind, services.Need<ActorIdentity>().Person, services.Need<Entropy>());
        var reflection = new Reflection { About = parts.Value, Text = sealer.Seal("text", request.Text) };
        var subject = new Subject("reflection", Digest.Of(Encoding.UTF8.GetBytes(reflection.Text.Hmac.ToString())));
        return await Answers.RecordAsync(reflection, parts.Value, subject, sealer.Openings, services, cancellation);
    }

    private static Outcome<ImmutableArray<PartReference>> PartsOf(ReflectRequest request, IServiceProvider services) => request.About.IsDefaultOrEmpty
        ? Outcome<ImmutableArray<PartReference>>.Success([])
        : StandardSource.Read(request.Standard, services).Then(standard => PartSelection.Read(standard, request.About));
}
