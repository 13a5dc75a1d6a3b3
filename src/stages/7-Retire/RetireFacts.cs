using System.Collections.Immutable;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Retire.Assets;
using Assay.Retire.Records;

namespace Assay.Retire;

/// <summary>What the records of this stage can show. Rehearsals show that the steps were tried, and nothing of what they would have done.</summary>
public static class RetireFacts
{
    /// <summary>Every fact of this stage.</summary>
    public static ImmutableArray<RecordFact> All { get; } =
    [
        Of<RetirePlan>("retire.planned", "A model's end was planned: why, who answers for it, and how long what belongs to it is kept.", "That it is the right end, or that nobody else depends on the model.", plan => !plan.IsRehearsal && plan.Assets.Any(asset => asset.KeepUntil is not null)),
        Of<RetirePlan>("retire.dependents-found", "Before a model went, the records that name it or follow from it were found and put into the plan.", "That nothing outside of the records depends on it.", plan => !plan.IsRehearsal && plan.Dependents.Length > 0),
        Of<RetireNotice>("retire.callers-told", "Who uses a model was told that it goes, with time to answer.", "That they read it.", notice => notice.Caller >= 1),
        Of<RetireAcknowledgement>("retire.caller-answered", "What a caller answered to the notice that a model goes was put on record.", "That the caller said so.", answer => answer.Caller >= 1),
        Of<RetireHold>("retire.held", "A legal hold was placed on what belongs to a model: while it stands, nothing that it covers is deleted.", "That the law asks for it.", hold => hold.Lifts is null),
        Of<RetireArchive>("retire.archive-restored", "What explains a model's past decisions was archived, read again, and answered as the model did.", "That it can be read in years to come.", archive => archive.Restored is { Passed: true, Rows: > 0 }),
        Of<RetireDeletion>("retire.deleted", "Content of a model was deleted as planned, and what stays was named.", "That no copy is left elsewhere.", deletion => !deletion.IsRehearsal && deletion.Assets.Any(asset => asset.Fate == AssetFate.Gone)),
        Of<RetireDeletion>("retire.data-deleted", "Tables of data whose time had come were deleted, and what stays was named with its day.", "That no copy is left elsewhere.", deletion => !deletion.IsRehearsal && deletion.Assets.Any(asset => asset is { Class: AssetClass.Data, Fate: AssetFate.Gone })),
        Of<RetireDeletion>("retire.rehearsed", "The steps to take a model out of use were tried.", "That they would work in earnest.", deletion => deletion.IsRehearsal),
        Of<RetireDeletion>("retire.switched-off", "Its author states how the model's endpoint was switched off.", "That it is.", deletion => !deletion.IsRehearsal && deletion.EndpointOff is not null),
        Of<RetireDeletion>("retire.credentials-revoked", "Its author states which credentials of the model were revoked.", "That they are.", deletion => !deletion.IsRehearsal && deletion.CredentialsRevoked is not null),
        Of<RetireVerification>("retire.verified-by-another", "A second person found the deletion as recorded, and every record's proof still holding.", "That no copy is left elsewhere.", verification => verification is { Passed: true, IsByAnother: true, ProofsHeld: > 0 }),
        Of<RetireCertificate>("retire.certified", "A model's life ended as planned, from plan to verification.", "That its decisions were right.", certificate => certificate is { IsRehearsal: false, IsBySecondPerson: true }),
        Of<LegacyModel>("retire.legacy-ended", "A model that predates the records is out of use, as its author states.", "That it is.", model => model.IsOver),
        Of<LegacyModel>("retire.legacy-registered", "A model that predates the records was put on a register, with an owner and the day when it is looked at again.", "That it is looked at then.", model => !model.IsOver),
    ];

    private static RecordFact Of<TBody>(string name, string shows, string doesNotShow, Func<TBody, bool> condition) where TBody : IRecordBody<TBody> => RecordFact.Of(name, shows, doesNotShow, condition);
}
