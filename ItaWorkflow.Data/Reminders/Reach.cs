using System.Linq.Expressions;
using ItaWorkflow.Data.Organization;

namespace ItaWorkflow.Data.Reminders;

/// <summary>Whom a channel reaches, and with what: a new channel is a row here, and does not compile without it.</summary>
/// <param name="Has">It is known where to send to this person; whether it gets there is found out by sending.</param>
/// <param name="CarriesActs">What an act owes too; false: the rungs of the ladder alone.</param>
public sealed record Reach(Expression<Func<Person, bool>> Has, bool CarriesActs)
{
    private static readonly Dictionary<Channel, Func<Person, bool>> Compiled = Enum.GetValues<Channel>()
        .ToDictionary(channel => channel, channel => Of(channel).Has.Compile());

    public static Reach Of(Channel channel) =>
        channel switch
        {
            Channel.InApp => new(person => true, true),
            Channel.Email => new(person => person.Email != "", true),
            Channel.Line => new(person => person.LineUserId != "", false),
        };

    /// <summary>The channels on which this person can be told.</summary>
    public static IReadOnlySet<Channel> To(Person person) =>
        Compiled.Where(has => has.Value(person)).Select(has => has.Key).ToHashSet();

    /// <summary>Those of them that carry what an act owes.</summary>
    public static IReadOnlySet<Channel> OfActsTo(Person person) =>
        To(person).Where(channel => Of(channel).CarriesActs).ToHashSet();
}
