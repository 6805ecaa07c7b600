package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rashomon.account.Pipelines;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Tokens;

class ClueReaderTest {

    private static final Lexicons LEXICONS = Lexicons.bundled();
    private static final Pipeline PIPELINE = Pipelines.standard(LEXICONS).then(new ClueReader(LEXICONS));

    private static List<Clue> clues(String text) {
        return PIPELINE.annotate(Document.ofText(text)).get(Clue.LAYER);
    }

    private static String amounts(String text) {
        return clues(text).stream()
                .map(c -> c.trigger()
                        + c.amounts().stream()
                                .map(a -> " " + a.text() + " " + a.unit() + " " + a.part())
                                .collect(Collectors.joining()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static boolean isHabit(String text) {
        return clues(text).stream().anyMatch(Clue::habitual);
    }

    private static List<Intent> intents(String text) {
        return clues(text).stream().map(Clue::intent).distinct().toList();
    }

    /** What later clauses say of whether the first act of a text was meant, and by how many voices after the author. */
    private static String remarks(String text) {
        return clues(text).get(0).remarks().stream()
                .filter(remark -> remark.kind().question().equals(Kind.MEANT))
                .map(remark ->
                        remark.kind().value() + " " + (remark.voice().links().size() - 1))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> grounds(String text) {
        return clues(text).stream()
                .map(Clue::ground)
                .flatMap(Optional::stream)
                .map(Site::name)
                .distinct()
                .toList();
    }

    private static String hours(String text) {
        return clues(text).stream()
                .flatMap(clue -> clue.hours().stream())
                .map(hours -> hours.from() + " to " + hours.to())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatIsDoneAgainAndAgainOrNeverIsAHabit() {
        assertTrue(isHabit("Norway has repeatedly accused Chad of piracy."));
        assertTrue(isHabit("The frequent attacks on Chad alarmed Norway."));
        assertTrue(isHabit("Norway has never met Chad."));
        assertFalse(isHabit("Norway accused Chad of piracy on Monday."));
        assertFalse(isHabit("Norway never attacked Chad."), "denies one act");
    }

    @Test
    void everyExampleOfAHabitIsOne() {
        Analyser analyser = Analyser.withModels();
        Habits habits = new Habits(LEXICONS);
        List<String> unread = new ArrayList<>();
        for (Row row : LEXICONS.get("happening/habits").rows()) {
            Tokens tokens = analyser.annotate(new Annotations(Document.ofText(row.get("example"))));
            boolean read = IntStream.range(0, tokens.size())
                    .filter(token -> tokens.lemma(token).equals(row.get("lemma"))
                            || tokens.form(token).equalsIgnoreCase(row.get("lemma")))
                    .anyMatch(token -> tokens.head(token) >= 0 && habits.isHabit(tokens, tokens.head(token)));
            if (!read) {
                unread.add(row.where());
            }
        }
        assertEquals(List.of(), unread);
    }

    @Test
    void peopleCountedSideBySideAreAddedUp() {
        assertEquals("die 12 person DONE_TO", amounts("Two officers and ten soldiers died."));
        assertEquals("die 11 person DONE_TO", amounts("An officer and ten soldiers died."));
        assertFalse(amounts("A shell hit Goma. Doctors counted ten dead and forty wounded.")
                .contains("50"));
        assertEquals("sink 4 ship DOER", amounts("A ship and three other ships sank."));
    }

    @Test
    void peoplesAreCountedAsPeople() {
        assertEquals("arrest 9 person DONE_TO", amounts("Police arrested nine Venezuelans."));
    }

    @Test
    void everyNounThatTellsTheHourAloneDoes() {
        List<String> unread = new ArrayList<>();
        for (Row row : LEXICONS.get("happening/daytimes").rows()) {
            for (String noun : row.list("alone")) {
                String told = hours("Jets bombed Idlib at " + noun + ".");
                if (!told.equals(row.get("from") + " to " + row.get("to"))) {
                    unread.add(noun + ": " + told);
                }
            }
        }
        assertEquals(List.of(), unread);
    }

    @Test
    void hoursOfTheDay() {
        assertEquals("3 to 6", hours("Jets bombed Idlib at 4:15 on Wednesday morning, 12 March 2025."));
        assertEquals("17 to 28", hours("Jets bombed Idlib on the night of 12 March 2025."));
        assertEquals("17 to 24", hours("Jets bombed Idlib late on 12 March 2025."));
        assertEquals("0 to 24", hours("Jets bombed Idlib on 12 March 2025."));
        assertEquals("0 to 24", hours("Jets bombed Idlib late in March 2025."));
        assertEquals("", hours("Jets bombed Idlib."));
        assertEquals("2 to 9", hours("Jets bombed Idlib at dawn."));
        assertEquals("11 to 14", hours("Jets bombed Idlib at noon."));
        assertEquals("16 to 24", hours("The shelling of Idlib began in the evening."));
    }

    @Test
    void aClockAloneTellsNoDay() {
        assertEquals(List.of(true), loose("Jets bombed Idlib at 4:15 p.m."));
        assertEquals(List.of(false), loose("Jets bombed Idlib at 4:15 p.m. on 12 March 2025."));
    }

    private static List<Boolean> loose(String text) {
        return clues(text).stream().map(Clue::loose).distinct().toList();
    }

    @Test
    void aDayOfWhatIsAgreedToIsNotThatOfTheAgreement() {
        assertEquals(
                List.of(true),
                clues("The two sides agreed to hold a summit on 12 May 2025.").stream()
                        .map(Clue::loose)
                        .distinct()
                        .toList());
        assertEquals(
                List.of(false),
                clues("The two sides signed the treaty on 12 May 2025.").stream()
                        .map(Clue::loose)
                        .distinct()
                        .toList());
    }

    private static List<String> beside(String text) {
        return clues(text).stream()
                .flatMap(clue -> clue.beside().stream())
                .map(days -> days.from().toString())
                .toList();
    }

    @Test
    void theDayOfAClauseBesideItIsThatOfTheActThatHasNone() {
        assertEquals(
                List.of("2025-05-12"),
                beside("Iraqi jets came over at dusk on 12 May 2025, and the second bombed the compound."));
        assertEquals(List.of(), beside("Turkish police arrested a farmer on 12 May 2025 and beat him."));
    }

    @Test
    void aDayOfWhoSaysItIsNotThatOfTheAct() {
        assertEquals(
                List.of(true),
                clues("Turkish lawyers filed a complaint over the shooting on 12 May 2025.").stream()
                        .filter(Clue::nominal)
                        .map(Clue::loose)
                        .distinct()
                        .toList());
    }

    @Test
    void someOfThemAreCounted() {
        assertEquals(
                "kill 5 person DONE_TO",
                amounts("Russian jets bombed a convoy near Idlib. Five of them were killed.")
                        .replaceAll("^.*; ", ""));
        assertEquals(
                "kill 1200 person DONE_TO",
                amounts("Russian jets bombed a convoy near Idlib. 1,200 of them were killed.")
                        .replaceAll("^.*; ", ""));
        assertEquals(
                "kill 200 person DONE_TO",
                amounts("Russian jets bombed a convoy near Idlib. Two hundred of them were killed.")
                        .replaceAll("^.*; ", ""));
        assertEquals("kill 1 person DONE_TO", amounts("One of the two soldiers was killed."));
        assertTrue(amounts("The law was passed with 118 votes on Monday.").contains("118  DOER"));
    }

    @Test
    void anAmountIsOfTheActThatItHangsUnder() {
        assertEquals(
                "bomb; kill 9 person DONE_TO",
                amounts("Russian jets bombed a school in Idlib on Monday, killing nine people."));
    }

    @Test
    void whatIsCountedOfWhatAVerbBringsIsCountedOfTheVerb() {
        assertEquals(
                "sign 2000000000 USD OTHER; agreement 2000000000 USD OTHER",
                amounts("Turkey and Georgia signed the agreement in Baku on 20 November 2019, worth $2 billion."));
    }

    @Test
    void aParticipleBehindWhatIsCountedHasTheCount() {
        assertEquals("injure 9 person DONE_TO", amounts("The register has nine people injured by the tiles."));
    }

    @Test
    void whoIsAmongThoseCountedIsNotAllOfThem() {
        assertEquals(
                "kill 12 person DONE_TO",
                amounts("Russian jets killed 12 people in Idlib, among them three children."));
        assertEquals(
                "kill 12 person DONE_TO", amounts("Russian jets killed 12 people in Idlib, four of them children."));
        assertEquals(
                "kill 12 person DONE_TO", amounts("Russian jets killed 12 people including at least four children."));
        assertEquals(
                "kill 12 person DONE_TO",
                amounts("Russian jets killed 12 people in Idlib, among them no fewer than four children."));
        assertEquals(
                "kill 12 person DONE_TO",
                amounts("Russian jets killed 12 people in Idlib, including an estimated four children."));
        assertEquals(
                "kill 12 person DONE_TO",
                amounts("Russian jets killed 12 people in Idlib, at least four of them children."));
    }

    @Test
    void theDeadAreCountedInOtherWordsToo() {
        assertEquals("kill 25 person OTHER", amounts("The number of people killed stood at 25."));
        assertEquals("lose 41 person DONE_TO", amounts("Forty-one citizens lost their lives."));
        assertEquals("death 9 person DONE_TO", amounts("There were nine deaths, doctors said."));
    }

    @Test
    void aTollAndACrowdCountPeople() {
        assertEquals(
                "bomb; toll 23 person DONE_TO",
                amounts("Russian jets bombed a school in Idlib. Doctors put the death toll at 23."));
        assertEquals(
                "march 20000 to 99000 person DOER; crowd 40000 person DOER",
                amounts("Tens of thousands of people marched in Lima. Police put the crowd at 40,000."));
        assertEquals("die 4 person DONE_TO", amounts("Four people died in Lima."));
    }

    @Test
    void whatIsPutAtANumberIsWhatIsCounted() {
        assertEquals("delivery 16000 tonne OTHER", amounts("India's embassy put the delivery at 16,000 tonnes."));
    }

    @Test
    void aLengthOfTimeIsNoAmountOfAnAct() {
        assertEquals("bomb", amounts("Russian jets bombed Idlib for three days."));
    }

    @Test
    void whatWasWorthOrSaidOfAnAgreementGoesWithItsSigning() {
        assertEquals(
                "sign 2000000000 USD OTHER", amounts("The accord, signed by Turkey and Georgia, is worth $2 billion."));
    }

    @Test
    void aWordForIntentThatIsDeniedSaysTheOther() {
        assertEquals(List.of(Intent.INTENDED), intents("Russian jets deliberately bombed a hospital in Syria."));
        assertEquals(List.of(Intent.UNSTATED), intents("Russian jets bombed a hospital in Syria."));
    }

    @Test
    void theSentenceAfterAnActSpeaksOfItInItsOwnVoice() {
        String act = "Russian jets bombed a hospital in Syria.";
        assertEquals("unintended 1", remarks(act + " It was an accident, the general said."));
        assertEquals("unintended 0", remarks(act + " It was an accident."));
        assertEquals("unintended 1", remarks(act + " Moscow denied that the hospital was the target."));
    }

    @Test
    void whatPointsBackIsSaidOfAnActOfTheSentencesBefore() {
        String act = "Russian jets bombed a hospital in Syria.";
        assertEquals("intended 1", remarks(act + "\n\n\"This was no accident,\" the doctor said."));
        assertEquals("intended 1", remarks(act + " The roof fell in. \"It was done on purpose,\" the doctor said."));
        assertEquals(
                "unintended 1", remarks("Syrian rebels blew up a pipeline and said that it had been an accident."));
        assertEquals("intended 1", remarks(act + " \"The raid was planned in Moscow,\" the doctor said."));
        assertEquals("unintended 0", remarks(act + " The navigator had misread the map."));
        assertEquals("unintended 0", remarks(act + " The radar failed."));
        assertEquals("", remarks(act + " The talks failed."));
        assertEquals("", remarks(act + " Nobody knows whether it was an accident."));
        assertEquals("", remarks(act + "\n\nOne. Two. Three. Four. It was an accident."));
        assertEquals("", remarks(act + " The driver had an accident on the way."));
        assertEquals(false, DeedsInQuestion.isDeed(Optional.of(EventType.ACCUSE)));
    }

    @Test
    void whatIsMeantIsToldOfWhatHappened() {
        String act = "Russian jets bombed a hospital in Syria.";
        assertEquals("intended 1", remarks(act + " \"The killing was wilful,\" the doctor said."));
        assertEquals("intended 0", remarks(act + " The raid was ordered in Moscow."));
        assertEquals("", remarks(act + " The accident investigators went home."));
        assertEquals("", remarks(act + " The talks were planned for Friday."));
        assertEquals("", remarks(act + " It may have been an error."));
        assertEquals("intended 0", remarks(act + " It was no pilot's blunder."));
        assertEquals("intended 1", remarks(act + " The doctor ruled out an error."));
        assertEquals("unintended 1", remarks(act + " The general saw no sign of malice."));
    }

    @Test
    void whatIsToldOfOldTimesIsSaidOfNothingNew() {
        String text = "Russian jets bombed a hospital in Syria. In 1996 the roof had been hit by mistake.";
        Masthead masthead =
                Masthead.unstated().withPublished(Optional.of(PublicationTime.on(LocalDate.of(2019, 5, 4))));
        Document document = Document.of(Origin.given("old"), masthead, "en", text, Layout.plain(text));
        assertEquals(
                List.of(),
                PIPELINE.annotate(document).get(Clue.LAYER).get(0).remarks().stream()
                        .filter(remark -> remark.kind().question().equals(Kind.MEANT))
                        .toList());
    }

    @Test
    void whatIsSaidOfADeedInItsSentenceIsSaidOfNoOther() {
        assertEquals("", remarks("Russian jets bombed Idlib. Syrian soldiers killed two farmers in Homs by mistake."));
    }

    @Test
    void whoKnewOrPlantedOrOrderedMeantIt() {
        String act = "Syrian rebels blew up a bridge near Homs.";
        assertEquals("intended 0", remarks(act + " A device had been hidden in the bench."));
        assertEquals("intended 0", remarks(act + " The crew had been told to wait for them."));
        assertEquals("intended 0", remarks(act + " The soldiers knew that they were there."));
        assertEquals("unintended 0", remarks(act + " The soldiers did not know that they were there."));
        assertEquals("", remarks(act + " We know that they were there."));
    }

    @Test
    void whatAWordLeavesOpenIsAnsweredByTheSentencesAroundIt() {
        String act = "China pledged nine million dollars to Malawi on Monday.";
        assertEquals(List.of("loan"), called(act + " It falls due in three years.", "money"));
        assertEquals(List.of(), called(act + " Nobody knows whether it is a loan.", "money"));
    }

    private static List<String> called(String text, String question) {
        return clues(text).get(0).remarks().stream()
                .map(Remark::kind)
                .filter(kind -> kind.question().equals(question))
                .map(Kind::value)
                .distinct()
                .toList();
    }

    /** Rows of a table of lemmas whose example has none of them, or is not read as meant or not. */
    private static List<String> unreadOfIntent(String table) {
        Analyser analyser = Analyser.withModels();
        Kinds kinds = new Kinds(LEXICONS);
        List<String> unread = new ArrayList<>();
        for (Row row : LEXICONS.get("happening/" + table).rows()) {
            Tokens tokens = analyser.annotate(new Annotations(Document.ofText(row.get("example"))));
            Negations negations = new Negations(tokens, Negations.words(LEXICONS));
            boolean told = IntStream.range(0, tokens.size())
                    .anyMatch(token -> row.list("words").contains(tokens.lemma(token)));
            boolean read = kinds.in(tokens, 0, negations).stream().anyMatch(Kinds.Found::isOfIntent);
            if (!told || !read) {
                unread.add(row.where());
            }
        }
        return unread;
    }

    @Test
    void everyDesignIsReadFromItsExample() {
        assertEquals(List.of(), unreadOfIntent("designs"));
    }

    @Test
    void whoDoubtsThatItWasAMistakeHoldsThatItWasMeant() {
        String told =
                "Chilean jets bombed a camp in Peru on Monday. The trouble with this attack is that Chile's claim that "
                        + "the attack was a mistake ";
        assertEquals(
                List.of(Intent.UNSTATED, Intent.INTENDED, Intent.UNINTENDED), intents(told + "stretches credulity."));
        assertEquals(List.of(Intent.UNSTATED, Intent.UNINTENDED), intents(told + "came late."));
    }

    /** The act that the last clue of a text takes up, in the words of the text. */
    private static String takenUp(String text) {
        List<Clue> clues = clues(text);
        int start = clues.get(clues.size() - 1).takesUp();
        return start == Clue.NOTHING ? "" : text.substring(start).split(" ")[0];
    }

    @Test
    void whatIsCarriedOutIsTheActThatTheParagraphTold() {
        String act = "Georgian jets bombed a depot near Gori on 4 May 2019.";
        assertEquals("bombed", takenUp(act + " Armenia denied carrying out the raid."));
        assertEquals("bombed", takenUp(act + " Nobody was hurt. Armenia said that Turkey had carried out the raid."));
        assertEquals("", takenUp(act + " Armenia denied carrying out a raid."));
        assertEquals("", takenUp(act + " Armenia denied carrying out the latest raid."));
        assertEquals("", takenUp(act + " Armenia denied staging the march."));
        assertEquals("", takenUp(act + "\n\nArmenia denied carrying out the raid."));
    }

    @Test
    void whoseAirItWas() {
        assertEquals(List.of("Syria: airspace"), grounds("Turkey shot down a Russian plane in Syrian airspace."));
        assertEquals(List.of(), grounds("Turkey shot down a Russian plane over Syria."));
    }

    @Test
    void nobodysWatersAndTheSideOfABorder() {
        assertEquals(
                List.of("international water"), grounds("Iran seized a tanker in international waters on Monday."));
        assertEquals(List.of("high sea"), grounds("Iran seized a tanker on the high seas on Monday."));
        assertEquals(List.of(), grounds("Iran seized a tanker in the Red Sea on Monday."));
        assertEquals(
                List.of("Turkey: side"),
                grounds("Syria shelled a village on the Turkish side of the border on Monday."));
        assertEquals(List.of(), grounds("Syria shelled a village on Monday, the Turkish side said."));
    }

    @Test
    void insideAStateAndOffItsCoast() {
        assertEquals(
                List.of("Lebanon: inside"), grounds("Israel killed two soldiers a mile inside Lebanon on Monday."));
        assertEquals(
                List.of("Delta Amacuro: water"),
                grounds("The navy seized a foreign vessel in the waters of Delta Amacuro State on Monday."));
        assertEquals(List.of("Guyana: off"), grounds("Venezuela seized a ship sixty miles off Guyana on Monday."));
        assertEquals(List.of("Guyana: coast"), grounds("Venezuela seized a ship off the coast of Guyana on Monday."));
        assertEquals(List.of(), grounds("Venezuela seized a road on the coast of Guyana on Monday."));
        assertEquals(
                List.of("Iran: territory"),
                grounds("Iran shot down a drone over Iranian territory, not over international waters."));
        assertEquals(List.of(), grounds("Azerbaijan shelled a post from Armenian territory on Monday."));
    }

    @Test
    void aDistrictThatNobodyKnowsIsItsStatesGround() {
        assertEquals(
                List.of("Azerbaijan: district"),
                grounds("Iranian guards killed a man in Azerbaijan's southern Yardimlo district on Tuesday."));
        assertEquals(List.of(), grounds("Iranian guards killed a man in the Syrian town of Kobani on Tuesday."));
    }

    @Test
    void whatItWasDoneToWasOnSomebodysSide() {
        assertEquals(
                List.of("India: side"),
                grounds(
                        "Sri Lanka rammed a trawler on Saturday. A man waved.\n\nThe trawler was on the Indian side of the"
                                + " boundary."));
        assertEquals(
                List.of(),
                grounds(
                        "Sri Lanka rammed a trawler on Saturday. A man waved.\n\nThe ferry was on the Indian side of the"
                                + " boundary."));
    }

    @Test
    void ourWatersAreThoseOfWhoeverSpeaks() {
        Party speaker = Told.state("TUR");
        Party actor = Told.state("SYR");
        Clue ours = clues("Syria shot down a jet in our airspace on Monday.").get(0);
        assertEquals(
                "TUR", ours.ground(speaker, actor, Party.NOBODY).orElseThrow().country());
        assertEquals(Optional.empty(), ours.ground(Party.NOBODY, actor, Party.NOBODY));
        Clue theirs =
                clues("Syria shot down a jet in its own airspace on Monday.").get(0);
        assertEquals(
                "SYR", theirs.ground(speaker, actor, Party.NOBODY).orElseThrow().country());
        Clue its = clues("Syria shot down a jet in its airspace on Monday.").get(0);
        assertEquals(Optional.empty(), its.ground(speaker, actor, Party.NOBODY));
    }

    private static List<String> sites(String text) {
        return clues(text).stream()
                .map(Clue::site)
                .flatMap(Optional::stream)
                .map(Site::name)
                .distinct()
                .toList();
    }

    @Test
    void whereASentenceThatGoesOnSaysItWas() {
        assertEquals(
                List.of("Gori"),
                sites("Russian troops shot down a Georgian drone on Monday. It fell into a field near Gori."));
        assertEquals(
                List.of(),
                sites("Russian troops shot down a Georgian drone on Monday. It was old, a soldier said in Gori."));
    }

    @Test
    void aParticleIsPartOfTheAct() {
        assertEquals(
                List.of("shoot down"),
                clues("Russian troops shot down a Georgian drone on Monday.").stream()
                        .map(Clue::act)
                        .distinct()
                        .toList());
    }

    @Test
    void whenAndHowAreNoThings() {
        assertEquals("bomb/", doneTo("Russian jets bombed Idlib on Monday evening."));
        assertEquals("bomb/", doneTo("Russian jets bombed Idlib on purpose."));
    }

    @Test
    void everyExampleOfAGroundHasItsNoun() {
        Lexicon lexicon = LEXICONS.get("happening/ground");
        for (Row row : lexicon.rows()) {
            assertEquals(
                    true,
                    row.get("example").contains(row.get("lemma")),
                    () -> row.where() + ": the example lacks the lemma");
        }
    }

    private static String doneTo(String text) {
        return clues(text).stream()
                .map(c -> c.act() + "/" + c.thing())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    @Test
    void whatItIsDoneTo() {
        assertEquals("bomb/hospital", doneTo("Russian jets bombed a hospital in Idlib on Monday."));
        assertEquals("fire shell/plant", doneTo("Ukrainian troops fired nine shells at the plant on Monday."));
        assertEquals("bomb/", doneTo("Russian jets bombed Idlib on Monday."));
    }

    @Test
    void everyCarrierBringsWhatStandsInBraces() {
        Carriers carriers = new Carriers(LEXICONS);
        for (Row row : LEXICONS.get("happening/carriers").rows()) {
            String marked = row.get("example");
            String text = marked.replace("{", "").replace("}", "");
            Tokens tokens = PIPELINE.annotate(Document.ofText(text)).get(Reading.TOKENS);
            String brought = IntStream.range(0, tokens.size())
                    .map(token -> carriers.told(tokens, token))
                    .filter(token -> token != Carriers.NOTHING)
                    .mapToObj(tokens::form)
                    .collect(Collectors.joining(" "));
            assertEquals(marked.substring(marked.indexOf('{') + 1, marked.indexOf('}')), brought, row::where);
        }
    }

    /** What the sentence that names an act calls it, as {@code question=value}. */
    private static List<String> kinds(String text) {
        return clues(text).stream()
                .flatMap(clue -> clue.kinds().stream())
                .filter(kind -> kind.field() != Field.WHERE)
                .map(kind -> (kind.denied() ? "not " : "") + kind.question() + '=' + kind.value())
                .distinct()
                .toList();
    }

    @Test
    void everyQuestionIsAnsweredByItsExample() {
        List<String> unanswered = new ArrayList<>();
        for (Row row : LEXICONS.get("happening/questions").rows()) {
            String question = row.isBlank("same") ? row.id() : row.get("same");
            if (!kinds(row.get("example")).contains(question + '=' + row.get("value"))) {
                unanswered.add(row.where() + ": " + kinds(row.get("example")));
            }
        }
        assertEquals(List.of(), unanswered);
    }

    @Test
    void everyKindIsReadFromItsExample() {
        Analyser analyser = Analyser.withModels();
        Kinds kinds = new Kinds(LEXICONS);
        Map<String, String> questions = new HashMap<>();
        for (Row row : LEXICONS.get("happening/questions").rows()) {
            questions.put(row.id(), row.isBlank("same") ? row.id() : row.get("same"));
        }
        List<String> unread = new ArrayList<>();
        for (Row row : LEXICONS.get("happening/kinds").rows()) {
            Tokens tokens = analyser.annotate(new Annotations(Document.ofText(row.get("example"))));
            Set<String> read = IntStream.range(0, tokens.sentenceCount())
                    .boxed()
                    .flatMap(sentence ->
                            kinds.in(tokens, sentence, new Negations(tokens, Negations.words(LEXICONS))).stream())
                    .flatMap(name -> name.kinds().stream())
                    .map(kind -> kind.question() + '=' + kind.value())
                    .collect(Collectors.toSet());
            String question = questions.get(row.get("question"));
            if (!row.list("value").stream().allMatch(value -> read.contains(question + '=' + value))) {
                unread.add(row.where());
            }
        }
        assertEquals(List.of(), unread);
    }

    @Test
    void everyFaultIsReadFromItsExample() {
        assertEquals(List.of(), unreadOfIntent("faults"));
    }

    @Test
    void aNameSaysWhatItIsOnlyWhereItStandsToTheActAsItsQuestionAsks() {
        assertEquals(List.of("means=drone"), kinds("A drone struck a convoy in Mali on Monday."));
        assertEquals(List.of(), kinds("Syrian troops surrounded a drone in Mali on Monday."));
        assertEquals(
                List.of("shots=warning shots", "means=gunshots", "means=shells", "means=rocket"),
                kinds("The coast guard of Greece fired warning shots on Monday."));
    }

    @Test
    void whatMostOfThemWereTheyAllWere() {
        List<String> villagers = List.of("people=civilians", "people=children");
        assertEquals(villagers, kinds("Four people, most of them elderly villagers, were killed."));
        assertEquals(villagers, kinds("Most of those killed were villagers."));
        assertEquals(List.of("people=fighters"), kinds("Four people were killed, all of them rebels."));
        assertEquals(List.of(), kinds("Four people were killed, two of them rebels."));
        assertEquals(
                List.of("not people=civilians", "not people=children"), kinds("None of those killed were villagers."));
        assertEquals(List.of(), kinds("Half of those killed were villagers."));
    }

    @Test
    void anArticleMayStandInAName() {
        assertTrue(
                kinds("Chilean police fired on Monday without any provocation.").contains("provoked=unprovoked"));
    }

    @Test
    void whatIsDeniedIsNotSo() {
        assertEquals(
                List.of("means=air strike", "not people=fighters"),
                kinds("Turkish jets killed no militants in Iraq on Monday."));
    }

    @Test
    void theNarrowestOfSeveralNamesCounts() {
        assertEquals(
                List.of("means=planted bomb", "collapse=blown up"),
                kinds("A roadside bomb blew up a car in Mali on Monday."));
    }

    @Test
    void aSetOfSynonymsHasSeveral() {
        for (Row row : LEXICONS.get("happening/synonyms").rows()) {
            long acts = row.list("acts").stream().distinct().count();
            assertEquals(row.list("acts").size(), acts, row::where);
            assertEquals(true, acts > 1, row::where);
        }
    }
}
