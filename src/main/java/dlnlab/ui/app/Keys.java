package dlnlab.ui.app;

import dlnlab.ui.control.OwnKeys;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The table of keys: what each does, for the keyboard, the key sheet and the guide alike.
final class Keys {
    /// What a key does.
    enum Action {
        PLAY("Play or pause", false, key(KeyCode.SPACE)),
        BACK("One step back", false, key(KeyCode.LEFT)),
        STEP("One step forward", false, key(KeyCode.RIGHT)),
        START("Show the first step", false, key(KeyCode.HOME)),
        LIVE("Show the present", false, key(KeyCode.END)),
        BRANCH("Go on from the moment shown", false, key(KeyCode.ENTER)),
        RESET("Start again with the same seed", false, key(KeyCode.R)),
        NEW_SEED("Start again with another seed", false, key(KeyCode.N)),
        PIN("Pin this run, or let it go", false, key(KeyCode.P)),
        NETWORK("Show or hide the network and its weights", false, key(KeyCode.W)),
        RUNS("Show or hide the table of runs", false, key(KeyCode.T)),
        NEW_FILE("New experiment", true, control(KeyCode.N)),
        OPEN_FILE("Open an experiment, a run, a scene or own data", true, control(KeyCode.O)),
        SAVE_FILE("Save", true, control(KeyCode.S)),
        SAVE_FILE_AS("Save under another name", true, controlShift(KeyCode.S)),
        NEXT_SCENE("Next scene", true, key(KeyCode.PAGE_DOWN)),
        PREVIOUS_SCENE("Previous scene", true, key(KeyCode.PAGE_UP)),
        UNDO("Undo a change of the setup", true, control(KeyCode.Z)),
        REDO("Redo", true, control(KeyCode.Y), controlShift(KeyCode.Z)),
        NEXT_PART("Go to the next part of the window", true, key(KeyCode.F6)),
        PRESENT("Present, or stop presenting", true, key(KeyCode.F11), key(KeyCode.F5)),
        LEAVE("Stop presenting", false, key(KeyCode.ESCAPE)),
        BLANK("Blank the picture while presenting; any key shows it again", false, key(KeyCode.B), key(KeyCode.PERIOD)),
        THEME("Light, dark, projector", true, control(KeyCode.T)),
        LARGER("Everything larger", true, control(KeyCode.PLUS), control(KeyCode.EQUALS), control(KeyCode.ADD)),
        SMALLER("Everything smaller", true, control(KeyCode.MINUS), control(KeyCode.SUBTRACT)),
        USUAL_SIZE("Usual size", true, control(KeyCode.DIGIT0)),
        GUIDE("Open the guide", true, shift(KeyCode.F1)),
        SHEET("Show this list of keys", false, new CharacterCombination("?"), key(KeyCode.F1));

        private final String words;
        private final boolean whileTyping;
        // JavaFX does not say so, but combinations never change
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<KeyCombination> combinations;

        Action(String words, boolean whileTyping, KeyCombination... combinations) {
            this.words = words;
            this.whileTyping = whileTyping;
            this.combinations = List.of(combinations);
        }

        /// What it does, in a few words.
        String words() {
            return words;
        }

        /// Whether it changes only how the window looks.
        boolean isLook() {
            return switch (this) {
                case THEME, LARGER, SMALLER, USUAL_SIZE -> true;
                default -> false;
            };
        }

        /// The keys, as they are printed.
        List<String> keys() {
            return combinations.stream().map(Keys::name).toList();
        }
    }

    // JavaFX's own names need a window system
    private static String name(KeyCombination combination) {
        if (!(combination instanceof KeyCodeCombination keys)) {
            return combination.getName();
        }
        String control = keys.getShortcut() == KeyCombination.ModifierValue.DOWN ? "Ctrl+" : "";
        String shift = keys.getShift() == KeyCombination.ModifierValue.DOWN ? "Shift+" : "";
        return control + shift + keys.getCode().getName();
    }

    private Keys() {}

    /// What a key event asks for, or null when it is not for the window: a key that the focused control itself needs
    /// stays with it.
    static @Nullable Action of(KeyEvent event, @Nullable Node focused) {
        for (Action action : Action.values()) {
            if (action.combinations.stream().anyMatch(c -> c.match(event))) {
                return action.whileTyping || !needs(focused, event) ? action : null;
            }
        }
        return null;
    }

    private static boolean needs(@Nullable Node focused, KeyEvent event) {
        KeyCode code = event.getCode();
        boolean arrow = code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
        boolean press = code == KeyCode.SPACE || code == KeyCode.ENTER;
        return switch (focused) {
            case TextInputControl _ -> true;
            case TableView<?> _ -> arrow || press;
            case Slider _ -> arrow;
            case ButtonBase _ -> press;
            case ComboBoxBase<?> box -> box.isEditable() || box.isShowing() || press;
            case null -> false;
            case Node own when OwnKeys.has(own) -> arrow || code == KeyCode.ENTER || code == KeyCode.ESCAPE;
            default -> press && focused.getAccessibleRole() == AccessibleRole.BUTTON;
        };
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination controlShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /// A character wherever it lies on the keyboard.
    private static final class CharacterCombination extends KeyCombination {
        private final String character;

        CharacterCombination(String character) {
            super(ModifierValue.ANY, ModifierValue.UP, ModifierValue.UP, ModifierValue.UP, ModifierValue.UP);
            this.character = character;
        }

        @Override
        public boolean match(KeyEvent event) {
            return event.getText().equals(character)
                    || (character.equals("?") && event.getCode() == KeyCode.SLASH && event.isShiftDown());
        }

        @Override
        public String getName() {
            return character;
        }
    }
}
