/**
 * The icons of the panel by their names among the Material Symbols (Apache-2.0). The build puts the shape in place of each
 * name, and fails for an unknown one.
 */
export const ENRICH = 'playlist_add';
export const FIND = 'person_search';
export const BUYING_GROUP = 'account_tree';
export const SIMILAR = 'group_add';
export const FORMULA = 'function';
export const MOVED = 'swap_horiz';
export const NEWS = 'newspaper';
export const SCORE = 'leaderboard';
export const CREDITS = 'toll';
export const REFRESH = 'refresh';
export const REMOVE = 'close';
export const BACK = 'arrow_back';
export const FORWARD = 'chevron_right';
export const MENU = 'arrow_drop_down';
export const ACCOUNT = 'account_circle';
export const HELP = 'help';
export const STAR = 'star';
/** The filled star. */
export const STARRED = 'star_rounded';
export const UNFOLD = 'arrow_drop_down';
export const CLOSE = 'close';
export const ADD = 'add';
export const FILTERS = 'tune';
export const EXCLUDE = 'block';
export const MATCH_ALL = 'done_all';
export const REMOVE_FILTER = 'filter_alt_off';
export const INFO = 'info';
export const GOOD = 'check_circle';
export const WARNING = 'warning';
export const PROBLEM = 'error';
export const STOP = 'stop_circle';
